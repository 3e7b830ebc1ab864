package io.likeness.image.decode;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGR24;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.swscale.SWS_ACCURATE_RND;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BICUBIC;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BITEXACT;
import static org.bytedeco.ffmpeg.global.swscale.SWS_FULL_CHR_H_INT;
import static org.bytedeco.ffmpeg.global.swscale.sws_alloc_context;
import static org.bytedeco.ffmpeg.global.swscale.sws_free_context;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale_frame;

import io.likeness.core.UnreadableMediaException;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/** Decodes one intra-coded picture of an FFmpeg stream to BGR bytes. */
final class PictureCodec {

  private PictureCodec() {}

  /** Decodes the picture of a packet; the pixels outlive any pointer scope. */
  static Mat decode(String name, AVStream stream, AVPacket packet, long mostPixels)
      throws UnreadableMediaException {
    AVCodec codec = avcodec_find_decoder(stream.codecpar().codec_id());
    if (codec == null || codec.isNull()) {
      throw new UnreadableMediaException(name, "is coded in an unknown way");
    }
    AVCodecContext context = avcodec_alloc_context3(codec);
    AVFrame frame = av_frame_alloc();
    try {
      context.max_pixels(mostPixels);
      boolean decoded =
          avcodec_parameters_to_context(context, stream.codecpar()) >= 0
              && avcodec_open2(context, codec, (AVDictionary) null) >= 0
              && avcodec_send_packet(context, packet) >= 0
              && avcodec_send_packet(context, null) >= 0
              && avcodec_receive_frame(context, frame) >= 0;
      if (!decoded) {
        throw new UnreadableMediaException(name, "is damaged: FFmpeg cannot decode its picture");
      }
      return toBgr(name, frame);
    } finally {
      av_frame_free(frame);
      avcodec_free_context(context);
    }
  }

  /** Converts by the colour space and range that the frame itself names. */
  private static Mat toBgr(String name, AVFrame frame) throws UnreadableMediaException {
    AVFrame bgr = av_frame_alloc();
    SwsContext scaler = sws_alloc_context();
    try {
      scaler.flags(SWS_BICUBIC | SWS_FULL_CHR_H_INT | SWS_ACCURATE_RND | SWS_BITEXACT);
      bgr.width(frame.width()).height(frame.height()).format(AV_PIX_FMT_BGR24);
      bgr.color_range(AVCOL_RANGE_JPEG);
      if (av_frame_get_buffer(bgr, 0) < 0 || sws_scale_frame(scaler, bgr, frame) < 0) {
        throw new UnreadableMediaException(name, "has pixels of an unknown kind");
      }
      try (Mat view =
          new Mat(bgr.height(), bgr.width(), opencv_core.CV_8UC3, bgr.data(0), bgr.linesize(0))) {
        return view.clone();
      }
    } finally {
      sws_free_context(scaler);
      av_frame_free(bgr);
    }
  }
}
