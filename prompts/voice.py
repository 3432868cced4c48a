"""The shipped voices: SVOX Pico, its es-ES made to speak as in Latin America, through the PyPI wheel py-nanotts."""

import array
import ctypes
import re
import sys
import typing

import sound

SPEED, VOLUME = 0.9, 0.35
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


class Carrier(typing.NamedTuple):
    """What is said beside a word that will be joined to others, so that the word has the tone it is joined in.

    It is all voice: the silence at the comma cannot be mistaken for the closing of a consonant. `seconds` is how long
    it lasts.
    """

    word: str
    seconds: typing.Tuple[float, float]


class Voice(typing.NamedTuple):
    """`name` is the engine's; `spelt` makes a text into what the engine reads rightly; the first carrier that can be
    told from the word is taken."""

    name: str
    spelt: typing.Callable[[str], str]
    carriers: typing.Tuple[Carrier, ...]


VOICES = {
    "es-MX": Voice("es-ES", latin_american, (Carrier("luna", (0.38, 0.58)),)),
    "en": Voice("en-US", lambda text: text, (Carrier("luna", (0.42, 0.66)), Carrier("mole", (0.38, 0.52)))),
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
    voice = VOICES[language]
    if name.endswith("-final") or text[-1] not in ".?!…":
        return joined(voice, text, name.endswith("-final"))
    samples = speak(text, voice)
    found = sound.segments(samples, COMMA_SECONDS[0])
    if not found:
        raise ValueError(f"the voice says nothing for “{text}”")
    return sound.levelled(sound.cut(samples, found[0][0], found[-1][1], KEEP_SENTENCE))


def joined(voice, text, is_final):
    """`text` as it sounds behind a carrier or in front of one, without the carrier."""
    for carrier in voice.carriers:
        said = f"{carrier.word}, {text}." if is_final else f"{text.rstrip(',;: ')}, {carrier.word}."
        samples = speak(said, voice)
        for gap in COMMA_SECONDS:
            found = sound.segments(samples, gap)
            if len(found) < 2:
                continue
            start, end = found[0 if is_final else -1]
            if carrier.seconds[0] <= (end - start) / sound.RATE <= carrier.seconds[1]:
                words = found[1:] if is_final else found[:-1]
                return sound.levelled(sound.cut(samples, words[0][0], words[-1][1], KEEP_JOINED))
    raise ValueError(f"“{text}” cannot be cut out of its sentence")
