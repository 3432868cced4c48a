#!/usr/bin/env python3
"""Composes hold.wav, the music for callers who wait: 32 bars in the form A B A' C, 96 seconds that end as they begin.

    compose.py [FILE]

Only the standard library is needed, and the result is the same every time. It is written for a telephone: the tune lies
between 390 and 660 Hz, the bass has overtones above the 300 Hz at which the line begins, nothing sounds above 3 kHz,
and a soft chord never stops, so that no equipment takes a rest for silence. A key is a pair of tones about equally
strong, one of 697 to 941 Hz and one of 1209 to 1633 Hz: no note begins in either range, and overtones there are faint.
"""

import array
import math
import pathlib
import sys
import wave

RATE = 16000
BEAT_SECONDS = 0.75
BEATS_PER_BAR = 4
# In dB below a full-scale square wave; speech is at -22.
LEVEL_DBOV = -32.0
HIGHEST_HERTZ = 2800

PITCHES = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}

# Bass and three voices of each chord, low to high.
CHORDS = {
    "C": ("C3", "G3", "B3", "E4"),
    "C/E": ("E3", "G3", "C4", "E4"),
    "Am": ("A2", "G3", "C4", "E4"),
    "Am9": ("A2", "G3", "B3", "E4"),
    "F": ("F2", "A3", "C4", "E4"),
    "Fm": ("F2", "G#3", "D4", "F4"),
    "G": ("G2", "F3", "B3", "D4"),
    "Gsus": ("G2", "F3", "C4", "D4"),
    "Em": ("E3", "G3", "B3", "D4"),
    "A7": ("A2", "G3", "C#4", "E4"),
    "Dm": ("D3", "F3", "A3", "C4"),
    "D9": ("D3", "F#3", "C4", "E4"),
    "Bb": ("A#2", "F3", "A3", "D4"),
}

# A section is its bars: the chord (two, for half a bar each), and the tune as NOTE:BEATS, "-" for a rest.
A = [
    ("C", "E5:1.5 D5:.5 B4:2"),
    ("Am", "C5:1 B4:1 G4:2"),
    ("F", "A4:1.5 B4:.5 C5:2"),
    ("Gsus G", "D5:2 -:1 G4:1"),
    ("C", "E5:1 D5:.5 E5:.5 B4:2"),
    ("Em", "D5:1.5 B4:.5 G4:2"),
    ("F", "A4:1 C5:1 E5:2"),
    ("Gsus G", "G4:1 A4:1 B4:1 D5:1"),
]
B = [
    ("Am9", "-:1 C5:1 B4:1 A4:1"),
    ("Em", "B4:3 G4:1"),
    ("F", "-:1 A4:1 G4:1 A4:1"),
    ("C/E", "C5:3 -:1"),
    ("Dm", "-:.5 A4:.5 C5:1 D5:1 E5:1"),
    ("D9", "D5:1.5 C5:.5 A4:2"),
    ("Gsus", "G4:1 A4:1 C5:1 D5:1"),
    ("G", "B4:3 -:1"),
]
A_VARIED = [
    ("C", "G4:.5 B4:.5 E5:2 D5:1"),
    ("Am", "C5:.5 D5:.5 C5:1 A4:2"),
    ("F", "-:.5 C5:.5 B4:.5 C5:.5 E5:2"),
    ("G", "D5:1.5 C5:.5 B4:1 G4:1"),
    ("Em", "-:1 B4:1 D5:1 E5:1"),
    ("A7", "C#5:2 E5:1 -:1"),
    ("Dm", "D5:1 C5:1 A4:2"),
    ("G", "B4:1 A4:1 G4:2"),
]
C = [
    ("F", "-:2 C5:1 A4:1"),
    ("Fm", "D5:2 C5:1 G#4:1"),
    ("C/E", "G4:3 -:1"),
    ("A7", "-:1 E5:1 C#5:1 A4:1"),
    ("Dm", "A4:1 D5:3"),
    ("Bb", "-:1 D5:1 C5:1 A4:1"),
    ("Gsus", "C5:2 D5:2"),
    ("G", "B4:1 -:1 D5:1 B4:1"),
]

# When the chord's voices are plucked, as (beat, voice), and at which beats the bass sounds.
RISING = [(0, 0), (0.5, 1), (1, 2), (1.5, 1), (2, 0), (2.5, 1), (3, 2), (3.5, 1)]
SWAYING = [(0.5, 2), (1, 0), (1.5, 1), (2.5, 2), (3, 0)]
FLOWING = [(0, 2), (0.5, 1), (1, 0), (2, 2), (2.5, 0), (3, 1), (3.5, 2)]
SPARSE = [(1, 1), (1.5, 2), (3, 0), (3.5, 1)]
SECTIONS = [(A, RISING, (0, 2)), (B, SWAYING, (0, 1.5)), (A_VARIED, FLOWING, (0, 3)), (C, SPARSE, (0,))]


def hertz(name):
    """Of a note such as "G#4", with A4 at 440 Hz."""
    semitones = PITCHES[name[0]] + name.count("#") + 12 * int(name[-1])
    return 440 * 2 ** ((semitones - 57) / 12)


def partials(pitch, strengths):
    return [(n * pitch, s) for n, s in enumerate(strengths, 1) if n * pitch < HIGHEST_HERTZ]


def swell(t, total, rise):
    """Up and down over `rise` seconds, as half a cosine."""
    return math.sin(math.pi / 2 * min(1, t / rise, max(0, (total - t) / rise))) ** 2


def pad(note, seconds):
    """A soft organ, which fades over into its successor."""
    rise = 0.6
    total = seconds + rise
    tones = partials(hertz(note), (1, 0.6, 0.3, 0.12))
    for i in range(round(total * RATE)):
        t = i / RATE
        sway = 1 + 0.12 * math.sin(2 * math.pi * 0.33 * t)
        yield swell(t, total, rise) * sway * sum(s * math.sin(2 * math.pi * f * t) for f, s in tones)


def struck(note, seconds, strengths, decay, attack):
    """A tone that dies away, its overtones sooner."""
    tones = partials(hertz(note), strengths)
    for i in range(round(seconds * RATE)):
        t = i / RATE
        envelope = min(1, t / attack) * min(1, (seconds - t) / 0.15)
        yield envelope * sum(
            s * math.exp(-decay * (1 + 0.5 * n) * t) * math.sin(2 * math.pi * f * t) for n, (f, s) in enumerate(tones)
        )


def pluck(note, _):
    return struck(note, 1.6, (1, 0.6, 0.35, 0.2, 0.1, 0.05), decay=2.4, attack=0.006)


def bass(note, seconds):
    return struck(note, max(seconds, 1.2), (1, 0.7, 0.45, 0.2, 0.08), decay=1.0, attack=0.02)


def bell(note, seconds):
    """The tune: a mellow vibraphone that rings a little beyond its beat."""
    total = seconds + 0.7
    for i, sample in enumerate(struck(note, total, (1, 0.22, 0.12, 0.05), decay=1.3, attack=0.012)):
        yield sample * (1 + 0.1 * math.sin(2 * math.pi * 4.5 * i / RATE))


class Track:
    """What is mixed, as a ring: what sounds beyond the end sounds on at the start."""

    def __init__(self, seconds):
        self.samples = [0.0] * round(seconds * RATE)
        self.rendered = {}

    def add(self, instrument, note, beat, beats, gain):
        key = (instrument, note, beats)
        if key not in self.rendered:
            self.rendered[key] = list(instrument(note, beats * BEAT_SECONDS))
        first = round(beat * BEAT_SECONDS * RATE)
        length = len(self.samples)
        for offset, sample in enumerate(self.rendered[key], first):
            self.samples[offset % length] += gain * sample


def add_chord(track, chord, beat, beats):
    for note in CHORDS[chord][1:]:
        track.add(pad, note, beat, beats, 0.36)


def add_tune(track, tune, beat):
    for word in tune.split():
        note, beats = word.split(":")
        if note != "-":
            track.add(bell, note, beat, float(beats), 1.0)
        beat += float(beats)


def add_bar(track, bar, plucks, basses, beat):
    chords, tune = bar
    chords = chords.split()
    beats = BEATS_PER_BAR / len(chords)
    for index, chord in enumerate(chords):
        add_chord(track, chord, beat + index * beats, beats)
    for at in basses:
        chord = chords[int(at // beats)]
        track.add(bass, CHORDS[chord][0], beat + at, beats, 0.55)
    for at, voice in plucks:
        chord = chords[int(at // beats)]
        track.add(pluck, CHORDS[chord][1 + voice], beat + at, 1, 0.5)
    add_tune(track, tune, beat)


def compose():
    bars = [(bar, plucks, basses) for section, plucks, basses in SECTIONS for bar in section]
    track = Track(len(bars) * BEATS_PER_BAR * BEAT_SECONDS)
    for index, (bar, plucks, basses) in enumerate(bars):
        add_bar(track, bar, plucks, basses, index * BEATS_PER_BAR)
    rms = math.sqrt(math.fsum(s * s for s in track.samples) / len(track.samples))
    gain = 32768 * 10 ** (LEVEL_DBOV / 20) / rms
    return array.array("h", (round(s * gain) for s in track.samples))


def main():
    here = pathlib.Path(__file__).resolve()
    path = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else here.with_name("hold.wav")
    samples = compose()
    if sys.byteorder == "big":
        samples.byteswap()
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(samples.tobytes())


if __name__ == "__main__":
    main()
