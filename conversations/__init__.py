"""What can happen and what is answered: no SQL, no Telegram, no clock reading."""
