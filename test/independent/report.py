"""What a verification found, in plain words and with the place."""

from collections.abc import Callable
from datetime import datetime, timezone
import re
from typing import Any

from canonical import Unreadable

INSTANT = re.compile(r'\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z', re.ASCII)
DAY = re.compile(r'\d{4}-\d\d-\d\d', re.ASCII)
HEX_DIGEST = re.compile(r'[0-9a-f]{64}')
# White space and line ends of ECMAScript; `str.strip` takes others.
SPACE = '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff'


class Report:
    """The list of what does not match."""

    def __init__(self) -> None:
        self.problems: list[str] = []
        # Who signed the log beside its server: the side, the name of the witness, and the second.
        self.witnessed: list[tuple[str, str, int]] = []

    def say(self, place: str, message: str) -> None:
        """Note that something at this place is wrong."""
        self.problems.append(f'{place}: {message}')

    def expect(self, holds: Any, place: str, message: str) -> bool:
        """Note the message unless the condition holds; return whether it holds."""
        if not holds:
            self.say(place, message)
        return bool(holds)

    def attempt(self, place: str, check: Callable[..., Any], *given: Any) -> Any:
        """Run a check; if the data is not of the form that the check reads, that is a problem of its own."""
        try:
            return check(*given)
        except (KeyError, TypeError, ValueError, IndexError, AttributeError, RecursionError, OverflowError, StopIteration, ZeroDivisionError) as error:
            if isinstance(error, Unreadable):
                self.say(place, str(error))
            else:
                self.say(place, f'this has not the form that the format describes ({type(error).__name__}: {error})')
            return None


def instant(text: str) -> int:
    """An instant as milliseconds since 1970; a text of another form, or a day that does not exist, is an error."""
    if not isinstance(text, str) or not INSTANT.fullmatch(text):
        raise Unreadable(f'{text!r} is no instant in UTC with milliseconds')
    moment = datetime.strptime(text, '%Y-%m-%dT%H:%M:%S.%fZ').replace(tzinfo=timezone.utc)
    return round(moment.timestamp() * 1000)


def known_keys(report: Report, place: str, value: dict[str, Any], required: str, optional: str = '') -> None:
    """Every required key is there, and no key that the format does not know."""
    missing = [key for key in required.split() if key not in value]
    unknown = [key for key in value if key not in required.split() and key not in optional.split()]
    report.expect(not missing, place, f'lacks {", ".join(missing)}')
    report.expect(not unknown, place, f'has what the format does not know: {", ".join(unknown)}')
