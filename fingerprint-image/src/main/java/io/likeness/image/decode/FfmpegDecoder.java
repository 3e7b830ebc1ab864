package io.likeness.image.decode;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_side_data_get;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.AV_STREAM_GROUP_PARAMS_TILE_GRID;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;

import io.likeness.core.UnreadableMediaException;
import io.likeness.image.Dihedral;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avformat.AVStreamGroup;
import org.bytedeco.ffmpeg.avformat.AVStreamGroupTileGrid;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;

/**
 * Decodes through FFmpeg what OpenCV cannot: HEIF with HEVC or AV1 inside, a picture of one piece
 * or a grid of tiles. Safe for many threads.
 */
final class FfmpegDecoder {

  /**
   * Pixels with the way to show them upright.
   *
   * @param raster the pixels, to be closed
   * @param orientation what has to be done to them
   */
  record Turned(Raster raster, Dihedral orientation) {}

  private final String name;
  private final AVFormatContext format;
  private final long mostPixels;

  private FfmpegDecoder(String name, AVFormatContext format, long mostPixels) {
    this.name = name;
    this.format = format;
    this.mostPixels = mostPixels;
  }

  /** Decodes the first picture, if it has no more pixels than {@code mostPixels}. */
  @SuppressWarnings("try") // The scope frees what is made within it.
  static Turned decode(String name, byte[] file, long mostPixels) throws UnreadableMediaException {
    av_log_set_level(AV_LOG_QUIET);
    try (PointerScope scope = new PointerScope();
        MemoryInput input = MemoryInput.open(name, file)) {
      return new FfmpegDecoder(name, input.format(), mostPixels).decode();
    }
  }

  private Turned decode() throws UnreadableMediaException {
    for (int i = 0; i < format.nb_stream_groups(); i++) {
      AVStreamGroup group = format.stream_groups(i);
      if (group.type() == AV_STREAM_GROUP_PARAMS_TILE_GRID) {
        return decodeGrid(group);
      }
    }
    int best = av_find_best_stream(format, AVMEDIA_TYPE_VIDEO, -1, -1, (AVCodec) null, 0);
    if (best < 0) {
      throw new UnreadableMediaException(name, "has no picture inside");
    }
    AVStream stream = format.streams(best);
    checkSize(stream.codecpar().width(), stream.codecpar().height());
    Map<Integer, Mat> pictures = decodeStreams(Map.of(best, stream));
    Dihedral orientation =
        orientation(stream.codecpar().coded_side_data(), stream.codecpar().nb_coded_side_data());
    return new Turned(kept(Objects.requireNonNull(pictures.get(best))), orientation);
  }

  private Turned decodeGrid(AVStreamGroup group) throws UnreadableMediaException {
    AVStreamGroupTileGrid grid = group.params_tile_grid();
    checkSize(grid.coded_width(), grid.coded_height());
    Map<Integer, AVStream> streams = new HashMap<>();
    for (int i = 0; i < group.nb_streams(); i++) {
      streams.put(group.streams(i).index(), group.streams(i));
    }
    Map<Integer, Mat> tiles = decodeStreams(streams);
    Mat canvas =
        new Mat(grid.coded_height(), grid.coded_width(), opencv_core.CV_8UC3, Scalar.WHITE);
    for (int i = 0; i < grid.nb_tiles(); i++) {
      int stream = group.streams(grid.offsets_idx(i)).index();
      Mat tile = Objects.requireNonNull(tiles.get(stream));
      int x = grid.offsets_horizontal(i);
      int y = grid.offsets_vertical(i);
      int width = Math.min(tile.cols(), canvas.cols() - x);
      int height = Math.min(tile.rows(), canvas.rows() - y);
      tile.apply(new Rect(0, 0, width, height)).copyTo(canvas.apply(new Rect(x, y, width, height)));
    }
    Rect shown =
        new Rect(grid.horizontal_offset(), grid.vertical_offset(), grid.width(), grid.height());
    return new Turned(
        kept(canvas.apply(shown).clone()),
        orientation(grid.coded_side_data(), grid.nb_coded_side_data()));
  }

  /** Keeps pixels beyond the end of the pointer scope. */
  private static Raster kept(Mat pixels) {
    pixels.retainReference();
    return new Raster(pixels);
  }

  private void checkSize(int width, int height) throws UnreadableMediaException {
    if (width < 1 || height < 1 || Math.multiplyFull(width, height) > mostPixels) {
      throw new UnreadableMediaException(name, "has too many pixels: " + width + "x" + height);
    }
  }

  /** Decodes the first picture of each stream, by the index of the stream. */
  private Map<Integer, Mat> decodeStreams(Map<Integer, AVStream> streams)
      throws UnreadableMediaException {
    Map<Integer, Mat> pictures = new HashMap<>();
    AVPacket packet = av_packet_alloc();
    try {
      while (pictures.size() < streams.size() && av_read_frame(format, packet) >= 0) {
        int index = packet.stream_index();
        if (streams.containsKey(index) && !pictures.containsKey(index)) {
          pictures.put(index, PictureCodec.decode(name, streams.get(index), packet, mostPixels));
        }
        av_packet_unref(packet);
      }
    } finally {
      av_packet_free(packet);
    }
    if (pictures.size() < streams.size()) {
      throw new UnreadableMediaException(
          name, "is truncated: %d of %d tiles".formatted(pictures.size(), streams.size()));
    }
    return pictures;
  }

  /** Reads the display matrix: where the axes of the stored picture point when it is shown. */
  private static Dihedral orientation(AVPacketSideData all, int count) {
    AVPacketSideData data = av_packet_side_data_get(all, count, AV_PKT_DATA_DISPLAYMATRIX);
    if (data == null || data.isNull()) {
      return Dihedral.UPRIGHT;
    }
    IntPointer matrix = new IntPointer(data.data());
    int across = matrix.get(0);
    int acrossDown = matrix.get(1);
    int down = matrix.get(4);
    int downAcross = matrix.get(3);
    if (acrossDown != 0) {
      return acrossDown > 0
          ? downAcross > 0 ? Dihedral.TRANSPOSED : Dihedral.TURNED_RIGHT
          : downAcross > 0 ? Dihedral.TURNED_LEFT : Dihedral.ANTITRANSPOSED;
    }
    return across < 0
        ? down < 0 ? Dihedral.UPSIDE_DOWN : Dihedral.MIRRORED
        : down < 0 ? Dihedral.FLIPPED : Dihedral.UPRIGHT;
  }
}
