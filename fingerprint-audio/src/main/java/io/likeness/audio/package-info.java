/**
 * Audio for Likeness: decoding with FFmpeg, Chromaprint-compatible fingerprints, alignment.
 *
 * <p>{@link io.likeness.audio.AudioModality} is what the engine finds; {@link
 * io.likeness.audio.Chromaprint} and {@link io.likeness.audio.ChromaprintCodec} exchange
 * fingerprints with other systems.
 *
 * <p>This module alone of Likeness is under the GNU General Public License, version 3 only, because
 * TarsosDSP, whose transforms it uses, is.
 */
@NullMarked
package io.likeness.audio;

import org.jspecify.annotations.NullMarked;
