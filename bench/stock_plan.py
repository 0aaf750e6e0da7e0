"""A stock bot with a plan: it writes down what people did, then answers, as its examples do."""

import asyncio
import random
import sqlite3

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import ContextTypes

QUICKEST, SLOWEST = 0.002, 0.020
"""Seconds that a handler takes for whatever else it does."""
_TABLES = (
    "CREATE TABLE IF NOT EXISTS steps (chat INTEGER PRIMARY KEY, owner INTEGER, revision INTEGER, done INTEGER)",
    "CREATE TABLE IF NOT EXISTS handled (update_id INTEGER, chat INTEGER, text INTEGER)",
)


class PlanBot:
    """The handlers, and the file that they keep."""

    def __init__(self, file: str) -> None:
        self._database = sqlite3.connect(file)
        for table in _TABLES:
            self._database.execute(table)
        self._chance = random.Random()  # noqa: S311  no secret

    async def my_step(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Any text is answered with the step."""
        assert update.message is not None
        assert update.effective_user is not None
        owner = int(update.effective_user.first_name.removeprefix("Ada "))
        self._database.execute(
            "INSERT INTO steps VALUES (?, ?, 0, 0) ON CONFLICT DO NOTHING", (update.message.chat_id, owner)
        )
        await self._handled(update, update.message.chat_id, text=True)
        text, keys = self._shown(update.message.chat_id)
        await update.message.reply_text(text, reply_markup=keys)

    async def tapped(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """A tap that fits the step changes it; the message shows what is true."""
        query = update.callback_query
        assert query is not None
        assert query.data is not None
        assert query.message is not None
        chat, (_version, verb, revision, *_rest) = query.message.chat.id, query.data.split(".")
        self._database.execute(
            "UPDATE steps SET revision = revision + 1, done = 1 - done WHERE chat = ? AND revision = ? AND done = ?",
            (chat, int(revision), int(verb == "undo")),
        )
        await self._handled(update, chat, text=False)
        await query.answer()
        text, keys = self._shown(chat)
        await query.edit_message_text(text, reply_markup=keys)

    async def _handled(self, update: Update, chat: int, *, text: bool) -> None:
        self._database.execute("INSERT INTO handled VALUES (?, ?, ?)", (update.update_id, chat, text))
        self._database.commit()
        await asyncio.sleep(self._chance.uniform(QUICKEST, SLOWEST))

    def _shown(self, chat: int) -> tuple[str, InlineKeyboardMarkup]:
        row = self._database.execute("SELECT owner, revision, done FROM steps WHERE chat = ?", (chat,)).fetchone()
        owner, revision, done = row
        label, verb = ("Toch niet", "undo") if done else ("Gelukt", "done")
        keys = InlineKeyboardMarkup([[InlineKeyboardButton(label, callback_data=f"1.{verb}.{revision}..")]])
        return (f"Gelukt: Brief {owner} openen." if done else f"Jouw stap: Brief {owner} openen."), keys
