"""Pictures: what a screen may also show as a card; its words always say the same."""
