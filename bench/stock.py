"""The bots that most people would write: python-telegram-bot as its examples use it, for comparison.

`python -m bench.stock echo|tap|plan URL TOKEN [FILE]`: `echo` answers a text with one message; `tap` answers a tap with
the same two calls that Stapje makes (the answer to the tap and a changed message) and keeps nothing; `plan` holds the
conversation of the kill test, writes it down in a SQLite file, and takes 2 to 20 ms for each answer.
"""

import sys

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import Application, CallbackQueryHandler, ContextTypes, MessageHandler, filters

from bench.stock_plan import PlanBot


async def echo(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    """One call a text."""
    assert update.message is not None
    await update.message.reply_text(update.message.text or "")


async def ask(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    """Puts a message with a button to tap on."""
    assert update.message is not None
    await update.message.reply_text("Jouw stap: de brief openen.", reply_markup=_key("Gelukt", "1.done.0.."))


async def tapped(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    """Two calls a tap."""
    query = update.callback_query
    assert query is not None
    await query.answer()
    if query.data == "1.done.0..":
        text, key = "Gelukt: de brief openen. Mooi gedaan.", _key("Toch niet", "1.undo.1..")
    else:
        text, key = "Goed, de stap staat weer open: de brief openen.", _key("Gelukt", "1.done.0..")
    await query.edit_message_text(text, reply_markup=key)


def _key(label: str, data: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton(label, callback_data=data)]])


def main() -> None:
    """Polls until it is ended."""
    kind, url, token, *file = sys.argv[1:]
    application = Application.builder().token(token).base_url(f"{url}/bot").base_file_url(f"{url}/file/bot").build()
    plan = PlanBot(file[0]) if file else None
    texts, taps = (plan.my_step, plan.tapped) if plan else (echo if kind == "echo" else ask, tapped)
    application.add_handler(MessageHandler(filters.TEXT, texts))
    application.add_handler(CallbackQueryHandler(taps))
    application.run_polling(drop_pending_updates=False)


if __name__ == "__main__":
    main()
