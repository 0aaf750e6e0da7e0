"""A language on the command line: one that Stapje speaks, refused with what to write."""

import click


class LanguageCode(click.ParamType[str]):
    """A code such as nl. What is spoken is only looked up when the option is read: `stapje --help` stays quick."""

    name = "code"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The code as it was written. Fails with the codes to choose from."""
        from conversations.languages import spoken

        if value not in spoken():
            self.fail(f"{value!r} is not spoken here. Write one of: {', '.join(spoken())}.", param, ctx)
        return value
