"""Which pictogram stands on the card of a message, for who reads pictures first."""

from collections.abc import Mapping

from conversations.screens import SCREENS

NEUTRAL = "speech-balloon"
"""Says nothing of what it is about (house rule g5)."""
BY_ACTIVITY: Mapping[str, str] = {
    "absence": "handshake",
    "aftercare": "sun",
    "album": "tulip",
    "binder": "card-index-dividers",
    "bridge": "slightly-smiling-face",
    "cards": "light-bulb",
    "care": "heart-hands",
    "checkin": "footprints",
    "choosing": "seedling",
    "coaching": "love-letter",
    "goals": "sunflower",
    "handover": "handshake",
    "mythings": "gear",
    "onboarding": "waving-hand",
    "planning": "memo",
    "reminding": "alarm-clock",
    "recorded": "microphone",
    "rewards": "wrapped-gift",
    "speaking": "microphone",
    "supervision": "speech-balloon",
    "thread": "love-letter",
}
"""By folder of conversations."""
BY_SCREEN: Mapping[str, str] = {
    # talks and other times
    "appointment_new": "spiral-calendar",
    "appointment_off": "spiral-calendar",
    "appointment_yes": "spiral-calendar",
    "ask_topic": "speech-balloon",
    "day_set": "spiral-calendar",
    "eve_move": "spiral-calendar",
    "hours": "alarm-clock",
    "later": "alarm-clock",
    "later_sure": "alarm-clock",
    "other_day": "spiral-calendar",
    "other_time": "spiral-calendar",
    "other_time_passed_on": "spiral-calendar",
    "own_when": "spiral-calendar",
    "own_when_sure": "spiral-calendar",
    "ask_payday": "spiral-calendar",
    "snoozed": "alarm-clock",
    "talk_card": "spiral-calendar",
    # what worked, and what is fine too
    "done": "raising-hands",
    "goal_closed": "sunflower",
    "goal_question": "sunflower",
    "goal_reached": "sunflower",
    "how_far": "seedling",
    "made_smaller": "seedling",
    "ask_smaller": "seedling",
    "not_yet": "seedling",
    "partly": "seedling",
    "tidy_done": "tulip",
    "picked": "footprints",
    # being quiet
    "ask_rest": "crescent-moon",
    "fading_quiet": "crescent-moon",
    "grows_quiet": "crescent-moon",
    "quiet_kept": "crescent-moon",
    "rest_ended": "sun",
    "rest_over": "sun",
    "resting": "crescent-moon",
    "step_rests": "crescent-moon",
    "stopped": "crescent-moon",
    # hello and thank you
    "hello": "waving-hand",
    "quiet_check": "waving-hand",
    "started_again": "waving-hand",
    "welcome_back": "waving-hand",
    "you_are_welcome": "smiling-face-with-smiling-eyes",
    "good_to_hear": "smiling-face-with-smiling-eyes",
    "liked": "smiling-face-with-smiling-eyes",
    # who reads and sees what
    "ask_preview": "eyes",
    "card_strike": "eyes",
    "privacy": "eyes",
    "call_read": "eyes",
    "call_carried": "telephone",
    "privacy_more": "locked",
    "privacy_ways": "locked",
    "cleared": "wastebasket",
    "erased": "wastebasket",
    "remove_ask": "wastebasket",
    "remove_waits": "wastebasket",
    "my_data": "page-facing-up",
    "my_part": "page-facing-up",
    # about Stapje itself
    "cover": NEUTRAL,
    "edited": "speech-balloon",
    "error_answer": "neutral-face",
    "gone": "neutral-face",
    "not_understood": "speech-balloon",
    "reading_kept": "open-book",
    "reading_offer": "framed-picture",
    "sent_voice": "microphone",
    "too_much": "speech-balloon",
    "what_is_missing": "handshake",
    "may_i_ask": "handshake",
    # help and crisis words: their cards bear the numbers in the message, and no other words
    "call_made": "telephone",
    "crisis_life": "telephone",
    "crisis_needs": "telephone",
    "crisis_ok": "telephone",
    "crisis_violence": "telephone",
    "doors": "handshake",
    "threat": "telephone",
}
"""Where a screen is about something else than its activity usually is."""
_SETTINGS = {
    "calm": "crescent-moon",
    "days": "spiral-calendar",
    "eve": "alarm-clock",
    "feasts": "spiral-calendar",
    "formality": "speech-balloon",
    "language": "speech-balloon",
    "level": "open-book",
    "moment": "alarm-clock",
    "payday": "purse",
    "photos": "page-facing-up",
    "pictures": "framed-picture",
    "preview": "eyes",
    "silence": "telephone",
    "window": "alarm-clock",
}
BY_TOPIC: Mapping[str, Mapping[str, str]] = {
    "mine_one": _SETTINGS,
    "mine_pick": _SETTINGS,
    "moment": {
        "liking": "slightly-smiling-face",
        "notice1": "spiral-calendar",
        "notice3": "spiral-calendar",
        "talkcard": "spiral-calendar",
        "week": "footprints",
    },
}
"""Screens of many topics: by the setting, or by the first part of what falls on a moment."""
BY_FIRST_LETTER: Mapping[str, str] = {
    "👀": "eyes",
    "👣": "footprints",
    "📞": "telephone",
    "🚪": "door",
    "🌷": "tulip",
    "🌱": "seedling",
}
"""Where a sentence of ours begins with its own."""


def pictogram_of(screen: str, text: str = "", topic: str = "") -> str:
    """The name of a file in `pictures/pictograms`; of the `text` only its first letter is looked at."""
    activity = SCREENS[screen].draw.__module__.split(".")[1]
    at_hand = BY_FIRST_LETTER.get(text[:1]) or BY_TOPIC.get(screen, {}).get(topic)
    return at_hand or BY_SCREEN.get(screen) or BY_ACTIVITY.get(activity, NEUTRAL)
