"""The list of prompts of a language: `catalogue.yaml`, one line each, sorted by name."""

import hashlib
import json
import re
import sys
import unicodedata

try:
    import yaml
except ImportError:
    sys.exit("PyYAML is not installed: apt-get install python3-yaml, or pip install pyyaml")

# Keys of a dialplan whose text a caller hears.
SPOKEN_KEYS = {
    "say", "notice", "menu", "announce", "code", "pin", "describe", "thanks", "open-ticket", "find-ticket", "comment",
    "welcome", "connecting", "back-at-head", "drained", "request", "confirm", "number", "noted", "hang-up",
}
KEY_NAMES = {"star": "asterisco", "pound": "gato"}
SLUG_WORDS = 6


def fingerprint(text):
    """What ties a recording to its words: 16 hex digits of their SHA-256."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:16]


def normalized(text):
    """The form in which the gateway compares words (Core/Announcements, PromptText)."""
    text = " ".join(unicodedata.normalize("NFC", text).split())
    if not any(c.isalpha() or c.isnumeric() for c in text):
        return ""
    return text.lstrip(" .?!…,;:—–-)”\"»")


def slug(text, words=SLUG_WORDS):
    plain = unicodedata.normalize("NFD", text.lower())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return "-".join(re.findall("[a-z0-9]+", plain)[:words])


class Catalogue:
    """`entries` maps a name to its {says, by, of}; `by` is voice, studio or tone."""

    def __init__(self, folder):
        self.folder = folder
        self.path = folder / "catalogue.yaml"
        try:
            document = yaml.safe_load(self.path.read_text(encoding="utf-8")) or {}
        except FileNotFoundError:
            document = {}
        self.entries = document.get("prompts") or {}

    def save(self):
        lines = [f"language: {self.folder.name}", "prompts:"]
        for name, entry in sorted(self.entries.items()):
            says = json.dumps(entry["says"], ensure_ascii=False)
            lines.append(f"  {name}: {{ says: {says}, by: {entry['by']}, of: \"{entry.get('of', '')}\" }}")
        self.path.write_text("\n".join(lines) + "\n", encoding="utf-8")

    def wav(self, name):
        return self.folder / f"{name}.wav"

    def add(self, name, text, by="voice"):
        if not re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", name):
            sys.exit(f"“{name}” is no name: small letters, digits and single hyphens")
        if not normalized(text):
            sys.exit(f"{name}: there is nothing to say in “{text}”")
        entry = self.entries.setdefault(name, {"says": "", "by": by})
        entry["says"] = unicodedata.normalize("NFC", text)

    def remove(self, name):
        del self.entries[name]
        self.wav(name).unlink(missing_ok=True)

    def add_sentence(self, text):
        """Adds words of a dialplan under a name made of the first of them, unless they are there; returns the name."""
        for name, entry in self.entries.items():
            if name.startswith("say-") and normalized(entry["says"]) == text:
                return name
        total = len(re.findall(r"\w+", text))
        names = [f"say-{slug(text, count)}" for count in range(SLUG_WORDS, max(SLUG_WORDS, total) + 1)]
        names += [f"{names[-1]}-{count}" for count in range(2, 100)]
        name = next(name for name in names if name not in self.entries)
        self.add(name, text)
        return name

    def is_current(self, name):
        entry = self.entries[name]
        return self.wav(name).exists() and (entry["by"] == "studio" or entry.get("of") == fingerprint(entry["says"]))


def literals(text, keys):
    """The runs of words between the values of a sentence, as the gateway cuts them."""
    for key, word in keys.items():
        text = re.sub(r"\{\s*key\.%s\s*\}" % key, word, text)
    return [words for words in map(normalized, re.split(r"\{[^{}]*\}", text)) if words]


def sentences(path):
    """Every literal of every spoken text of a dialplan, in order."""
    try:
        document = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        sys.exit(f"{path}: {error}")
    named = document.get("key-names") if isinstance(document, dict) else None
    keys = KEY_NAMES | {k: str(v) for k, v in (named if isinstance(named, dict) else {}).items() if k in KEY_NAMES}
    found = []

    def walk(node, is_spoken):
        if isinstance(node, dict):
            for key, value in node.items():
                walk(value, key in SPOKEN_KEYS)
        elif isinstance(node, list):
            for value in node:
                walk(value, is_spoken)
        elif is_spoken and isinstance(node, str):
            found.extend(literals(node, keys))

    walk(document, False)
    return found
