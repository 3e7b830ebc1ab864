package io.likeness.cli.demo;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;

/** Writes pictures as WebP, which ImageIO does not, through FFmpeg. */
final class WebpFile {

  private WebpFile() {}

  static void write(BufferedImage image, Path file) throws IOException {
    avutil.av_log_set_level(avutil.AV_LOG_ERROR);
    int width = image.getWidth();
    int height = image.getHeight();
    Frame frame = new Frame(width, height, Frame.DEPTH_UBYTE, 3);
    ByteBuffer pixels = (ByteBuffer) frame.image[0];
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      pixels.position(y * frame.imageStride);
      for (int rgb : row) {
        pixels.put((byte) rgb).put((byte) (rgb >> 8)).put((byte) (rgb >> 16));
      }
    }
    pixels.rewind();
    try (FFmpegFrameRecorder recorder = new FFmpegFrameRecorder(file.toFile(), width, height)) {
      recorder.setFormat("webp");
      recorder.setVideoCodec(avcodec.AV_CODEC_ID_WEBP);
      recorder.setPixelFormat(avutil.AV_PIX_FMT_YUV420P);
      recorder.start();
      recorder.record(frame, avutil.AV_PIX_FMT_BGR24);
      recorder.stop();
    } finally {
      frame.close();
    }
  }
}
