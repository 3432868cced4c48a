#!/usr/bin/env python3
"""Composes hold.wav, the music for callers who wait: four slow chords and a few bell notes, made to be looped.

    compose.py

Only the standard library is needed, and the result is the same every time. A key is a pair of tones about equally
strong, one of 697 to 941 Hz and one of 1209 to 1633 Hz; here what lies above 700 Hz are faint overtones and bells that
fade, so that no moment of it can be taken for a key.
"""

import array
import math
import pathlib
import wave

RATE = 16000
BEAT_SECONDS = 1.25
BEATS_PER_CHORD = 4
# In dB below a full-scale square wave; speech is at -22.
LEVEL_DBOV = -32.0

# The chords as MIDI notes: C major 9, A minor 7, F major 7, G suspended.
CHORDS = [(48, 55, 64, 67, 74), (45, 52, 60, 64, 67), (41, 53, 57, 60, 64), (43, 50, 55, 60, 62)]
# Bell notes as (beat, note).
BELLS = [(1, 67), (2.5, 64), (5, 60), (6.5, 64), (9, 69), (10.5, 64), (13, 67), (14.5, 62)]


def hertz(note):
    return 440 * 2 ** ((note - 69) / 12)


def add(track, start_seconds, samples):
    """Mixes `samples` in, around the end of the loop and on at its start."""
    first = round(start_seconds * RATE)
    for offset, sample in enumerate(samples):
        track[(first + offset) % len(track)] += sample


def pad(note, seconds):
    """A soft organ-like tone: swells in and out over its neighbours."""
    rise = BEAT_SECONDS * 0.8
    total = seconds + rise
    pitch = hertz(note)
    for i in range(round(total * RATE)):
        t = i / RATE
        envelope = math.sin(math.pi / 2 * min(1, t / rise, (total - t) / rise)) ** 2
        sway = 1 + 0.1 * math.sin(2 * math.pi * 0.4 * t)
        wave_form = math.sin(2 * math.pi * pitch * t) + 0.22 * math.sin(4 * math.pi * pitch * t)
        yield envelope * sway * wave_form


def bell(note):
    """A struck tone that dies away in two seconds."""
    pitch = hertz(note)
    for i in range(round(2.0 * RATE)):
        t = i / RATE
        envelope = min(1, t / 0.012) * math.exp(-2.6 * t) * min(1, (2.0 - t) / 0.2)
        overtone = 0.3 * math.exp(-3 * t) * math.sin(4 * math.pi * pitch * t)
        yield envelope * (math.sin(2 * math.pi * pitch * t) + overtone)


def compose():
    chord_seconds = BEAT_SECONDS * BEATS_PER_CHORD
    track = [0.0] * round(chord_seconds * len(CHORDS) * RATE)
    for index, chord in enumerate(CHORDS):
        for note in chord:
            add(track, index * chord_seconds, pad(note, chord_seconds))
    for beat, note in BELLS:
        add(track, beat * BEAT_SECONDS, (1.2 * sample for sample in bell(note)))
    rms = math.sqrt(sum(s * s for s in track) / len(track))
    gain = 32768 * 10 ** (LEVEL_DBOV / 20) / rms
    return array.array("h", (round(s * gain) for s in track))


def main():
    with wave.open(str(pathlib.Path(__file__).resolve().with_name("hold.wav")), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(compose().tobytes())


if __name__ == "__main__":
    main()
