"""The bot that most people would write: python-telegram-bot as its examples use it, for comparison.

`python -m bench.stock echo|tap URL TOKEN`: `echo` answers a text with one message; `tap` answers a tap with the same
two calls that Stapje makes (the answer to the tap and a changed message) and keeps nothing.
"""

import sys

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import Application, CallbackQueryHandler, ContextTypes, MessageHandler, filters


async def echo(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    """One call a text."""
    assert update.message is not None
    await update.message.reply_text(update.message.text or "")


async def ask(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    """Puts a message with a button to tap on."""
    assert update.message is not None
    button = InlineKeyboardButton("Gelukt", callback_data="done")
    await update.message.reply_text("Jouw stap: de brief openen.", reply_markup=InlineKeyboardMarkup([[button]]))


async def tapped(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    """Two calls a tap."""
    query = update.callback_query
    assert query is not None
    await query.answer()
    undo = InlineKeyboardMarkup([[InlineKeyboardButton("Toch niet", callback_data="undo")]])
    await query.edit_message_text("Gelukt: de brief openen. Mooi gedaan.", reply_markup=undo)


def main() -> None:
    """Polls until it is ended."""
    kind, url, token = sys.argv[1:4]
    application = Application.builder().token(token).base_url(f"{url}/bot").base_file_url(f"{url}/file/bot").build()
    application.add_handler(MessageHandler(filters.TEXT, echo if kind == "echo" else ask))
    application.add_handler(CallbackQueryHandler(tapped))
    application.run_polling(drop_pending_updates=False)


if __name__ == "__main__":
    main()
