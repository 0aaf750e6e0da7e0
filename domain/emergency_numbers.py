"""The numbers that somebody in need calls; where each stands and when it was looked up: docs/understanding.md."""

SUICIDE_LINE, POLICE_AND_AMBULANCE, SAFE_HOME = "113", "112", "0800-2000"
