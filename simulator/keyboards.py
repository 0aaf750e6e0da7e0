"""Keyboards under messages and under the chat: read, checked and refused as Telegram does."""

from simulator.errors import bad_request
from simulator.params import Params
from simulator.wire import Json

MOST_BUTTONS = 100
WIDEST_ROW = 8
_ACTIONS = (
    "url", "callback_data", "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat", "copy_text", "callback_game", "pay",
)  # fmt: skip


def read_markup(params: Params) -> tuple[Json | None, Json | None]:
    """The inline keyboard (echoed to the bot) and the other kind (only the telephone sees it); at most one is set."""
    markup = params.json("reply_markup", "reply keyboard markup JSON object")
    if markup is None:
        return None, None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in markup:
        rows = _rows(markup["inline_keyboard"], "inline_keyboard")
        keyboard = [[_inline(button) for button in row] for row in rows if row]
        _limit(keyboard)
        return ({"inline_keyboard": keyboard} if keyboard else None), None
    if "keyboard" in markup:
        rows = _rows(markup["keyboard"], "keyboard")
        keyboard = [[_plain(button) for button in row] for row in rows if row]
        return None, {**markup, "keyboard": keyboard}
    return None, markup or None


def _rows(value: object, name: str) -> list[list[object]]:
    if not isinstance(value, list):
        raise bad_request(f'can\'t parse {name.replace("_", " ")}: Field "{name}" must be of type Array')
    for row in value:
        if not isinstance(row, list):
            raise bad_request(f'can\'t parse {name.replace("_", " ")}: Field "{name}" must be an Array of Arrays')
    return value


def _limit(keyboard: list[list[Json]]) -> None:
    if sum(len(row) for row in keyboard) > MOST_BUTTONS or any(len(row) > WIDEST_ROW for row in keyboard):
        raise bad_request("reply markup is too long")


def _inline(button: object) -> Json:
    if not isinstance(button, dict):
        raise bad_request("can't parse inline keyboard button: InlineKeyboardButton must be an Object")
    if "text" not in button:
        raise bad_request("can't parse inline keyboard button: Can't find field \"text\"")
    if not str(button["text"]).strip():
        raise bad_request("can't parse inline keyboard button: text must be non-empty")
    if not any(action in button for action in _ACTIONS):
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    _check_action(button)
    return button


def _check_action(button: Json) -> None:
    if "callback_data" in button and not 1 <= len(str(button["callback_data"]).encode()) <= 64:
        raise bad_request("BUTTON_DATA_INVALID")
    if "url" in button and " " in str(button["url"]):
        raise bad_request(f"inline keyboard button URL '{button['url']}' is invalid: URL host is empty")
    if "copy_text" in button and not 1 <= len(str(button["copy_text"].get("text", ""))) <= 256:
        raise bad_request("BUTTON_COPY_TEXT_INVALID")


def _plain(button: object) -> Json:
    if isinstance(button, str):
        return {"text": button}
    if not isinstance(button, dict):
        raise bad_request("can't parse keyboard button: KeyboardButton must be an Object")
    if "text" not in button:
        raise bad_request("can't parse keyboard button: Can't find field \"text\"")
    return button
