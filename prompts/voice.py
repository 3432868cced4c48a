#!/usr/bin/env python3
"""The shipped voice, SVOX Pico in the PyPI wheel py-nanotts: text on standard input, a WAV file on standard output.

    voice.py LANGUAGE    es-MX: the voice es-ES made to speak as in Latin America

`.ci/setup` installs the wheel into an environment of its own, where this script finds it by itself.
"""

import ctypes
import io
import os
import pathlib
import re
import sys
import wave

RATE = 16000
SPEED, VOLUME = 0.9, 0.35
VOICES = {"es": "es-ES", "en": "en-US"}

# What the voice would read by the letters, as in Spain, or too indistinctly for a telephone.
SPOKEN_AS = {
    r"\bonce\b": "ón sé",  # its end alone is too faint, and heard as "onsy"
    r"\bMéxico\b": "Méjico",
    r"\bmexican": "mejican",
    r"\bW32\b": "doble u treinta y dos",
    r"\bVoBo\b": "visto bueno",
    r"\bNIP\b": "nip",
    r"\bPIN\b": "pin",
    r"\bde enero\b": "d'e enero",  # else one word, which is taken for "dinero"
}
ACCENTED = str.maketrans("aeiouAEIOU", "áéíóúÁÉÍÓÚ")


def latin_american(text):
    """Castilian z and soft c respelt with s; a final z keeps its stress by an accent ("feliz" -> "felís")."""
    for pattern, spoken in SPOKEN_AS.items():
        text = re.sub(pattern, spoken, text)

    def final_z(match):
        word = match.group(1)
        if re.search("[áéíóúÁÉÍÓÚ]", word) or len(re.findall("[aeiouü]+", word, re.I)) < 2:
            return word + "s"
        return word[:-1] + word[-1].translate(ACCENTED) + "s"

    text = re.sub(r"\b(\w*[aeiouáéíóú])z\b", final_z, text)
    text = re.sub(r"([sSxX])c(?=[eéiíEÉIÍ])", r"\1", text)
    text = re.sub(r"c(?=[eéiíEÉIÍ])", "s", text)
    text = re.sub(r"C(?=[eéiíEÉIÍ])", "S", text)
    return text.replace("z", "s").replace("Z", "S")


def american(text):
    """As the American voice is understood by telephone: run together, its "fifth" is taken for "festive", its "tenth"
    for "tense", its "Tuesday" for "to stay"; its "thirteenth" for "thirteen"."""
    text = re.sub(r"\b(fif|seven|ten|eleven)th\b", r"\1-th", text)
    return re.sub(r"\bthirteenth\b", "therteenth", text).replace("Tuesday", "Tues-day")


RESPELT = {"es": latin_american, "en": american}


def environments():
    """Where the wheel may be installed: for all users of the machine, or for this one."""
    own = os.environ.get("XDG_DATA_HOME") or os.path.join(os.path.expanduser("~"), ".local", "share")
    return [pathlib.Path(own) / "opcion1" / "voice", pathlib.Path("/opt/opcion1/voice")]


def engine():
    """The engine's class; starts this script anew in the environment that has it."""
    try:
        from py_nanotts import NanoTTS

        return NanoTTS
    except ImportError:
        pass
    for folder in environments():
        python = folder / "bin" / "python3"
        if pathlib.Path(sys.prefix) != folder and python.exists():
            os.execv(python, [str(python), os.path.abspath(__file__), *sys.argv[1:]])
    sys.exit("the voice is not installed: run .ci/setup, or pip install py-nanotts")


def speak(text, language):
    """16 kHz PCM, 16 bits; the same for the same text, always."""
    tts = engine()
    # The engine reads memory that it has not written: used memory changes its pauses and leaves noise behind words.
    # Below this size of a block glibc may hand out used memory; above it a block is fresh from the kernel, all zeros.
    m_mmap_threshold = -3
    ctypes.CDLL(None).mallopt(m_mmap_threshold, 65536)
    respelt = RESPELT.get(language, str)(text)
    return tts().speak(respelt, voice=VOICES[language], speed=SPEED, volume=VOLUME)


def main():
    language = sys.argv[1].split("-")[0] if len(sys.argv) == 2 else ""
    if language not in VOICES:
        sys.exit(f"usage: voice.py LANGUAGE, of {', '.join(VOICES)}; the text goes to standard input")
    engine()
    text = " ".join(sys.stdin.buffer.read().decode("utf-8").split())
    if not text:
        sys.exit("there is nothing to say")
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(RATE)
        sound.writeframes(speak(text, language))
    sys.stdout.buffer.write(file.getvalue())


if __name__ == "__main__":
    main()
