"""What the operator sets, read once at the start."""

from bot.config.faults import Fault, Faults
from bot.config.load import CONFIG, load_settings
from bot.config.settings import Settings
from bot.config.table import settings_table

__all__ = ["CONFIG", "Fault", "Faults", "Settings", "load_settings", "settings_table"]
