"""*Tekst voor het dossier*: a few lines for a file elsewhere, which the person sees too."""
