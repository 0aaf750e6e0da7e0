"""The supervisor's rules and figures: freedom within frames, and never anybody's words."""
