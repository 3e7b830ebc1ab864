package io.likeness.engine;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.likeness.core.MediaSource;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypesTest {

  private final MediaTypes types = new MediaTypes();

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg", "gif", "bmp", "tiff"})
  void recognisesAPictureUnderAFalseName(String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, bytes);
    assertThat(typeOf("report.docx", bytes.toByteArray())).isEqualTo("image/" + format);
  }

  @Test
  void recognisesASound() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    AudioFormat format = new AudioFormat(8000, 16, 1, true, false);
    AudioSystem.write(
        new AudioInputStream(new java.io.ByteArrayInputStream(new byte[1600]), format, 800),
        AudioFileFormat.Type.WAVE,
        bytes);
    assertThat(typeOf("holiday.jpg", bytes.toByteArray())).isEqualTo("audio/vnd.wave");
  }

  @Test
  void recognisesPlainTextInSeveralEncodings() throws IOException {
    String text = "It was the best of times, it was the wörst of times. ".repeat(20);
    assertThat(typeOf("a.jpg", text.getBytes(UTF_8))).isEqualTo("text/plain");
    assertThat(typeOf("a.jpg", text.getBytes(UTF_16))).isEqualTo("text/plain");
  }

  @Test
  void recognisesAnArchive() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("a.txt"));
      zip.write(new byte[100]);
    }
    String type = typeOf("a.jpg", bytes.toByteArray());
    assertThat(type).isEqualTo("application/zip");
    assertThat(MediaTypes.isArchive(type)).isTrue();
    assertThat(MediaTypes.isArchive("image/png")).isFalse();
  }

  private String typeOf(String name, byte[] content) throws IOException {
    Path file = Files.write(folder.resolve(name), content);
    String type = types.detect(MediaSource.of(file));
    assertThat(types.detect(MediaSource.of(name, content))).isEqualTo(type);
    return type;
  }
}
