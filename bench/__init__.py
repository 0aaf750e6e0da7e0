"""What is measured, side by side, above the bot."""
