"""*Hoe gaat het nu?*: where someone places themself, together with the coach; private until shared (house rule g14)."""
