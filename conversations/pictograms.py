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
    "bridge": "speech-balloon",
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
_SCREENS: Mapping[str, str] = {
    "alarm-clock": "hours later later_sure snoozed",
    "crescent-moon": "ask_rest bridge_later fading_quiet grows_quiet quiet_kept resting step_rests stopped",
    "envelope": "sent_photo",
    "eyes": "ask_preview call_read card_one card_strike privacy",
    "footprints": "picked",
    "framed-picture": "reading_offer",
    "handshake": (
        "bridge_low bridge_needs_talk bridge_offer bridge_opened coach_asked doors may_i_ask new_coach "
        "was_arranged what_is_missing"
    ),
    "light-bulb": "why",
    "locked": "privacy_more privacy_ways",
    "microphone": "sent_voice",
    "neutral-face": "error_answer gone",
    "open-book": "reading_kept",
    "page-facing-up": "my_data my_part",
    "purse": "ask_payday payday_kept",
    "raising-hands": "done",
    "seedling": "ask_smaller how_far made_smaller not_yet partly",
    "smiling-face-with-smiling-eyes": "goes_on good_to_hear liked sent_sticker you_are_welcome",
    "speech-balloon": (
        "ask_topic cover edited fewer fewer_week less mine_keys more more_messages nobody_asked not_understood "
        "sent_other too_much topic_kept wishes_kept"
    ),
    "spiral-calendar": (
        "appointment_new appointment_off appointment_yes bridge_to_talk day_set eve_move other_day other_time "
        "other_time_passed_on own_when own_when_sure talk_card"
    ),
    "sun": "bridge_well rest_ended rest_over",
    "sunflower": "certificate_paper goal_closed goal_question goal_reached",
    "telephone": "call_carried call_made crisis_life crisis_needs crisis_ok crisis_violence threat",
    "tulip": "tidy_done",
    "wastebasket": "cleared drop_sure dropped erased remove_ask remove_waits",
    "waving-hand": "hello quiet_check started_again welcome_back",
    "wrapped-gift": "goal_with_reward",
}
BY_SCREEN = {screen: pictogram for pictogram, screens in _SCREENS.items() for screen in screens.split()}
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
    "💬": "speech-balloon",
    "💭": "speech-balloon",
    "📂": "page-facing-up",
    "📞": "telephone",
    "🔒": "locked",
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
