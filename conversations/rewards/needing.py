"""Taps and questions for which the frames of appreciation are read."""

ABOUT_ONE = frozenset({"reward_good", "reward_not", "reward_not_words"})
"""A supervisor decides about one that waits."""
NEED_IDEAS = frozenset({"step_ideas", "step_idea"})
"""A participant looks at steps of the catalogue."""
NEED_REWARDS = ABOUT_ONE | {
    *("rewards", "reward_for", "reward", "reward_words", "kindness"),
    *("boxes", "box", "box_when"),
    *("frames", "frame", "frame_value", "frame_to", "frame_types", "frame_type", "frame_undo", "frame_history"),
    *(
        "frame_boxes",
        "frame_pillar",
        "frame_box",
        "frame_box_words",
        "frame_box_new",
        "frame_box_tier",
        "frame_box_off",
    ),
    "frame_waiting",
}
