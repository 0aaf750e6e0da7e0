"""Every setting: its name, its default, what it means and what to write."""

from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit
from zoneinfo import available_timezones

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, JsonValue, SecretStr


def write(what: str, *, shown: str | None = None) -> dict[str, JsonValue]:
    """What to write for a setting, as a fault says it, and the default as the table shows it."""
    return {"write": what, "shown": shown}


def a_token(value: SecretStr) -> SecretStr:
    """A number, a colon and a word; empty counts as not set."""
    number, _, word = value.get_secret_value().partition(":")
    if value.get_secret_value() and not (number.isdecimal() and word.replace("-", "").replace("_", "").isalnum()):
        raise ValueError
    return value


def a_web_address(value: str) -> str:
    """An http or https address, without the slash at its end."""
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ValueError
    return value.rstrip("/")


def a_web_address_or_none(value: str) -> str:
    """The same, or nothing."""
    return a_web_address(value) if value else value


def a_mail_address(value: str) -> str:
    """A name, an at sign and where it lives."""
    name, _, place = value.rpartition("@")
    if not name or not place or any(each.isspace() for each in value):
        raise ValueError
    return value


def a_database(value: SecretStr) -> SecretStr:
    """An address of one of the two databases."""
    scheme, separator, rest = value.get_secret_value().partition("://")
    if not separator or scheme not in {"sqlite", "postgresql"} or not rest.strip("/"):
        raise ValueError
    return value


def a_zone(value: str) -> str:
    """A name of the IANA list."""
    if value not in available_timezones():
        raise ValueError
    return value


def a_listing(value: object) -> object:
    """In the environment a list is written with commas."""
    return [part.strip() for part in value.split(",")] if isinstance(value, str) else value


def a_full_path(value: Path) -> Path:
    """A path that stays the same wherever the program goes; `~` is the home folder."""
    return value.expanduser().absolute()


def a_language(value: str) -> str:
    """A language that has a catalogue; looked up here, since most commands need none."""
    from conversations.languages import spoken

    if value not in spoken():
        raise ValueError
    return value


Language = Annotated[str, AfterValidator(a_language)]
FullPath = Annotated[Path, AfterValidator(a_full_path)]


class Section(BaseModel):
    """Settings do not change while the program runs; an unknown one is a fault."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class TelegramSettings(Section):
    """How Telegram is reached."""

    token: Annotated[SecretStr, AfterValidator(a_token)] = Field(
        SecretStr(""),
        description="What @BotFather gave you. Never in config.toml",
        json_schema_extra=write("the token as @BotFather wrote it, like 123456789:AbC…", shown="needed"),
    )
    api_url: Annotated[str, AfterValidator(a_web_address)] = Field(
        "https://api.telegram.org",
        description="Root address of the Bot API server",
        json_schema_extra=write("an address like https://api.telegram.org"),
    )


class DatabaseSettings(Section):
    """Where everything is kept."""

    url: Annotated[SecretStr, AfterValidator(a_database)] = Field(
        description="SQLite file or PostgreSQL database. Never in config.toml when it holds a password",
        json_schema_extra=write(
            "sqlite:////folder/stapje.db or postgresql://user:password@host/name", shown="stapje.db in the data folder"
        ),
    )


class ClockSettings(Section):
    """The time machine of the demo and the tests."""

    offset_from: FullPath | None = Field(
        None,
        description="File with the seconds to add to the clock, honoured only towards the simulator",
        json_schema_extra=write("the path of the simulator's offset file, or leave it out", shown="none"),
    )

    @property
    def status_file(self) -> Path | None:
        """Where the bot tells the simulator how far it is; None: nowhere."""
        return self.offset_from.with_name("status.json") if self.offset_from else None


class PacingSettings(Section):
    """How fast messages leave."""

    per_second: float = Field(
        29.9,
        gt=0,
        le=1000,
        description="Messages a second, of the whole bot",
        json_schema_extra=write("a number above 0, at most 1000"),
    )
    per_chat_seconds: float = Field(
        1.0,
        ge=0,
        le=60,
        description="Seconds between two messages to one person",
        json_schema_extra=write("seconds from 0 to 60"),
    )
    margin_ms: int = Field(
        35,
        ge=0,
        le=1000,
        description="Milliseconds kept free of Telegram's limit",
        json_schema_extra=write("whole milliseconds from 0 to 1000"),
    )


class SchedulerSettings(Section):
    """How often Stapje looks what is due."""

    beat_seconds: int = Field(
        5,
        ge=1,
        le=15,
        description="Seconds between two looks at what is due",
        json_schema_extra=write("whole seconds from 1 to 15"),
    )


class LogSettings(Section):
    """What the log tells; never names, texts or tokens."""

    level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        "INFO",
        description="From which level on lines are written",
        json_schema_extra=write("DEBUG, INFO, WARNING or ERROR"),
    )
    format: Literal["text", "json"] = Field(
        "text", description="Lines for people or for programs", json_schema_extra=write("text or json")
    )


class ProgrammeSettings(Section):
    """What holds for everyone in the programme."""

    zone: Annotated[str, AfterValidator(a_zone)] = Field(
        "Europe/Amsterdam",
        description="Time zone of quiet hours, workdays and moments",
        json_schema_extra=write("a zone of the IANA list, like Europe/Amsterdam"),
    )
    languages: Annotated[tuple[Language, ...], BeforeValidator(a_listing), Field(min_length=1)] = Field(
        ("nl", "en", "ar", "tr", "pl", "uk"),
        description="Languages that are offered, the programme's own first",
        json_schema_extra=write(
            'codes of folders in locales, like ["nl", "en", "ar"]; in the environment nl,en,ar',
            shown="nl, en, ar, tr, pl, uk",
        ),
    )


class EmailSettings(Section):
    """How staff are knocked for by e-mail; without a host nobody is."""

    host: str = Field(
        "",
        description="Mail server for a knock to staff beside Telegram, without names or content; empty: no e-mail",
        json_schema_extra=write("the name of a mail server, like smtp.example.nl", shown="none"),
    )
    port: int = Field(
        587, ge=1, le=65535, description="Its port", json_schema_extra=write("a whole number from 1 to 65535")
    )
    tls: Literal["starttls", "tls", "none"] = Field(
        "starttls",
        description="How the connection is secured",
        json_schema_extra=write("starttls, tls, or none for a mail server on the same machine"),
    )
    user: str = Field(
        "", description="Name to log in with", json_schema_extra=write("a name, or leave it out", shown="none")
    )
    password: SecretStr = Field(
        SecretStr(""),
        description="Password that goes with it. Never in config.toml",
        json_schema_extra=write("the password of that name", shown="none"),
    )
    sender: Annotated[str, AfterValidator(a_mail_address)] = Field(
        "stapje@localhost",
        description="Address that the mail comes from",
        json_schema_extra=write("an address like stapje@example.nl"),
    )
    link: Annotated[str, AfterValidator(a_web_address_or_none)] = Field(
        "",
        description="Where staff can read on in a browser; empty: the mail names Telegram",
        json_schema_extra=write("an address like https://stapje.example.nl, or leave it out", shown="none"),
    )


class Settings(Section):
    """Everything the operator can set."""

    data_dir: FullPath = Field(
        description="The data folder, made on first start with mode 0700",
        json_schema_extra=write("the path of a folder", shown="data beside config.toml"),
    )
    key_file: FullPath = Field(
        description="The installation's key, made on first start with mode 0400. Never inside the data folder",
        json_schema_extra=write("the path of a file outside the data folder", shown="~/.config/stapje/key"),
    )
    telegram: TelegramSettings = Field(default_factory=TelegramSettings)
    database: DatabaseSettings
    clock: ClockSettings = Field(default_factory=ClockSettings)
    pacing: PacingSettings = Field(default_factory=PacingSettings)
    scheduler: SchedulerSettings = Field(default_factory=SchedulerSettings)
    log: LogSettings = Field(default_factory=LogSettings)
    email: EmailSettings = Field(default_factory=EmailSettings)
    programme: ProgrammeSettings = Field(default_factory=ProgrammeSettings)
