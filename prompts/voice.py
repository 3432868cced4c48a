"""The shipped voices: SVOX Pico, its es-ES made to speak as in Latin America, through the PyPI wheel py-nanotts."""

import array
import ctypes
import re
import sys
import typing

import sound

SPEED, VOLUME = 0.9, 0.35
# A word joined to others is taken out of a sentence, so that it has the tone it is joined in. This one is all voice, so
# the silence at the comma cannot be mistaken for the closing of a consonant.
CARRIER = "luna"
# The silence at a comma, as long as it usually is and as short as it gets.
COMMA_SECONDS = (0.15, 0.11, 0.08, 0.06)
# Kept around the sound: nearly nothing where clips are joined, a breath where a whole sentence stands alone.
KEEP_JOINED, KEEP_SENTENCE = 0.008, 0.02

# What the Spanish voice would read by the letters, or as in Spain.
SPOKEN_AS = {
    r"\bMéxico\b": "Méjico",
    r"\bmexican": "mejican",
    r"\bW32\b": "doble u treinta y dos",
    r"\bVoBo\b": "visto bueno",
    r"\bNIP\b": "nip",
    r"\bPIN\b": "pin",
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


class Voice(typing.NamedTuple):
    """`name` is the engine's; `spelt` makes a text into what the engine reads rightly; the carrier lasts `carrier`."""

    name: str
    spelt: typing.Callable[[str], str]
    carrier: typing.Tuple[float, float]


VOICES = {
    "es-MX": Voice("es-ES", latin_american, (0.38, 0.58)),
    "en": Voice("en-US", lambda text: text, (0.42, 0.66)),
}


def speak(text, voice):
    """16 kHz samples; the same for the same text, always."""
    try:
        from py_nanotts import NanoTTS
    except ImportError:
        sys.exit("The voice is not installed: pip install py-nanotts")
    # The engine reads memory that it has not written: used memory changes its pauses and leaves noise behind words.
    # Below this size of a block glibc may hand out used memory; above it a block is fresh from the kernel, all zeros.
    m_mmap_threshold = -3
    ctypes.CDLL(None).mallopt(m_mmap_threshold, 65536)
    pcm = NanoTTS().speak(voice.spelt(text), voice=voice.name, speed=SPEED, volume=VOLUME)
    return array.array("h", pcm)


def render(language, name, text):
    """The clip `name`, saying `text`: falling, in the middle of a sentence, or a sentence of its own."""
    if language not in VOICES:
        raise ValueError(f"there is no voice for “{language}”; those there are: {', '.join(VOICES)}")
    voice, keep = VOICES[language], KEEP_JOINED
    if name.endswith("-final"):
        samples = speak(f"{CARRIER}, {text}.", voice)
        found = divided(samples, text, 0, voice)[1:]
    elif text[-1] in ".?!…":
        samples = speak(text, voice)
        found, keep = sound.segments(samples, COMMA_SECONDS[0]), KEEP_SENTENCE
        if not found:
            raise ValueError(f"the voice says nothing for “{text}”")
    else:
        samples = speak(f"{text.rstrip(',;: ')}, {CARRIER}.", voice)
        found = divided(samples, text, -1, voice)[:-1]
    return sound.levelled(sound.cut(samples, found[0][0], found[-1][1], keep))


def divided(samples, text, carrier, voice):
    """The parts of what was spoken, of which the one at `carrier` (first or last) is the carrier and nothing else."""
    for gap in COMMA_SECONDS:
        found = sound.segments(samples, gap)
        if len(found) < 2:
            continue
        start, end = found[carrier]
        if voice.carrier[0] <= (end - start) / sound.RATE <= voice.carrier[1]:
            return found
    raise ValueError(f"“{text}” cannot be cut out of its sentence")
