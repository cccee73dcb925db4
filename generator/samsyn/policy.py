"""What a browser is allowed to do with our pages, to header files for the common servers and the same for ``<meta>``.

The theme's inline scripts are left out (``templates/theme``), so scripts come from the site's own files alone. The one
hash is that of an empty style element: the interactive figures make one and fill it through the object model.

Source: Content Security Policy Level 3, W3C; OWASP Secure Headers Project.
"""

from base64 import b64encode
from hashlib import sha256
from typing import Final

EMPTY_STYLE: Final = f"'sha256-{b64encode(sha256(b'').digest()).decode()}'"
DIRECTIVES: Final = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": f"'self' {EMPTY_STYLE}",
    "img-src": "'self' data: blob:",  # the theme's signs are data; a figure's picture to download is a blob
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
}
#: For ``<meta>``, first in every page: holds wherever the pages are put, also where no header can be set.
META: Final = "; ".join(f"{name} {sources}" for name, sources in DIRECTIVES.items())
#: As a header: also who may frame the pages, which ``<meta>`` cannot say.
HEADERS: Final = {
    "Content-Security-Policy": f"{META}; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}


def header_files() -> dict[str, str]:
    """The headers as servers read them, by path on the site.

    ``_headers`` is the form of several static hosts, and works where it lies; the others are included from a server's
    own configuration. Nothing acts by itself: a ``.htaccess`` stops the whole site where a host allows no such rules.
    """
    return {
        "_headers": "/*\n" + "".join(f"  {name}: {value}\n" for name, value in HEADERS.items()),
        "server/nginx.conf": "".join(f'add_header {name} "{value}" always;\n' for name, value in HEADERS.items()),
        "server/apache.conf": "".join(f'Header always set {name} "{value}"\n' for name, value in HEADERS.items()),
    }
