package io.likeness.audio;

import io.likeness.audio.internal.decode.AudioDecoder;
import io.likeness.audio.internal.decode.Decoded;
import io.likeness.core.MediaSource;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** A whole decoded sound, for tests. */
record Pcm(short[] samples, Decoded decoded) {

  static Pcm decode(Path file) throws Exception {
    return decode(MediaSource.of(file));
  }

  static Pcm decode(MediaSource source) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Decoded decoded =
        new AudioDecoder(Chromaprint.SAMPLE_RATE)
            .decode(
                source,
                (chunk, count) -> {
                  ByteBuffer buffer = ByteBuffer.allocate(2 * count);
                  buffer.asShortBuffer().put(chunk, 0, count);
                  bytes.writeBytes(buffer.array());
                });
    short[] samples = new short[bytes.size() / 2];
    ByteBuffer.wrap(bytes.toByteArray()).asShortBuffer().get(samples);
    return new Pcm(samples, decoded);
  }
}
