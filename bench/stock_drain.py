"""A stock bot that has much to say: python-telegram-bot with the limiter that it brings, for comparison.

`python -m bench.stock_drain URL TOKEN PER_SECOND`; the chats stand on standard input.
Prints how many messages were lost.
"""

import asyncio
import sys

from telegram.error import TelegramError
from telegram.ext import AIORateLimiter, Application


async def drain(url: str, token: str, per_second: int, chats: list[int]) -> int:
    """One message to each; how many of them ended in an error."""
    limiter = AIORateLimiter(overall_max_rate=per_second)
    application = Application.builder().token(token).base_url(f"{url}/bot").rate_limiter(limiter).updater(None).build()
    async with application:
        sent = (application.bot.send_message(chat, f"Jouw stap: Brief {chat} openen.") for chat in chats)
        ends = await asyncio.gather(*sent, return_exceptions=True)
    return sum(isinstance(end, TelegramError) for end in ends)


if __name__ == "__main__":
    _, url, token, per_second = sys.argv
    lost = asyncio.run(drain(url, token, int(per_second), [int(each) for each in sys.stdin.read().split()]))
    print(lost)
