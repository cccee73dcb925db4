"""The templates' engine for our own templates: phrases are translated as they are compiled, calls are plain calls.

A build of fifty evaluations makes a million calls from its templates. A quarter asked for the translation of a phrase
that stands in the template; and each was first looked at for marks of functions that want the template's own state,
which no function of ours has.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from itertools import islice
from types import CodeType
from typing import Any

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.runtime import Context, Macro

#: What a phrase to translate is written as, in the lexer's words: ``_("…")``.
CALL = ("name", "lparen", "string", "rparen")


class Compiled(BytecodeCache):
    """Compiled templates kept in memory: compiling them takes a quarter of a build, and a preview renders often."""

    def __init__(self) -> None:
        """Begin with none."""
        self._codes: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Find what the same text was compiled to."""
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what a text was compiled to."""
        if bucket.code is not None:
            self._codes[bucket.key, bucket.checksum] = bucket.code


@lru_cache(maxsize=4)  # two languages, and what a catalogue was before an edit
def _compiled(phrases: tuple[tuple[str, str], ...]) -> Compiled:  # noqa: ARG001 - with other phrases all is other
    return Compiled()


class Plain(Context):
    """Calls what a template calls, as it stands."""

    def call(
        self,
        called: Callable[..., Any],
        /,
        *args: Any,  # noqa: ANN401 - whatever a template gives, and is given
        _loop_vars: object = None,
        _block_vars: object = None,
        **kwargs: Any,  # noqa: ANN401
    ) -> Any:  # noqa: ANN401
        """Call a function, or a macro, which is told whether its template escapes."""
        if type(called) is Macro:
            return called(self.eval_ctx, *args, **kwargs)
        return called(*args, **kwargs)


class Translating(Extension):
    """Puts a phrase's translation in the place of ``_("…")`` before anything is compiled."""

    environment: "Templates"

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """The same tokens with every phrase translated."""
        tokens, phrases = list(stream), self.environment.phrases
        rest = iter(enumerate(tokens))
        for at, token in rest:
            call = tokens[at : at + len(CALL)]
            if token.value == "_" and tuple(one.type for one in call) == CALL:
                yield Token(token.lineno, "string", phrases.get(call[2].value, call[2].value))
                next(islice(rest, len(CALL) - 2, None))
            else:
                yield token


class Templates(Environment):
    """Where our templates are compiled, in one language."""

    context_class = Plain

    def __init__(self, phrases: Mapping[str, str], **options: Any) -> None:  # noqa: ANN401 - the engine's own
        """Take the phrases' translations; one without stays as it is written."""
        self.phrases = phrases
        super().__init__(
            **options, extensions=("jinja2.ext.do", Translating), bytecode_cache=_compiled((*phrases.items(),))
        )
