package io.likeness.audio.internal.decode;

import static org.bytedeco.ffmpeg.global.avutil.AV_CHANNEL_ORDER_UNSPEC;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_copy;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_uninit;
import static org.bytedeco.ffmpeg.global.swresample.swr_alloc_set_opts2;
import static org.bytedeco.ffmpeg.global.swresample.swr_convert;
import static org.bytedeco.ffmpeg.global.swresample.swr_free;
import static org.bytedeco.ffmpeg.global.swresample.swr_get_out_samples;
import static org.bytedeco.ffmpeg.global.swresample.swr_init;
import static org.bytedeco.ffmpeg.global.swresample.swr_set_matrix;

import java.util.Arrays;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.javacpp.ShortPointer;

/** Mixes decoded frames of one format to mono and resamples them. Belongs to one thread. */
final class MonoResampler implements Mixer {

  private final int format;
  private final int sampleRate;
  private final int channels;
  private final PcmSink sink;
  private final SwrContext context;
  private final PointerPointer<ShortPointer> planes = new PointerPointer<>(1);
  private ShortPointer output = new ShortPointer(0);
  private short[] chunk = new short[0];

  private MonoResampler(AVFrame like, SwrContext context, PcmSink sink) {
    this.format = like.format();
    this.sampleRate = like.sample_rate();
    this.channels = like.ch_layout().nb_channels();
    this.context = context;
    this.sink = sink;
  }

  /**
   * Prepares to average the channels.
   *
   * @param like a frame of the format that will come
   * @param targetRate samples a second to deliver
   * @param sink receives the samples
   * @return a converter
   * @throws UnsupportedFormatException if FFmpeg cannot convert from such a format
   */
  static MonoResampler of(AVFrame like, int targetRate, PcmSink sink)
      throws UnsupportedFormatException {
    double[] average = new double[like.ch_layout().nb_channels()];
    Arrays.fill(average, 1.0 / average.length);
    return of(like, targetRate, sink, average);
  }

  /**
   * Prepares to add up the channels.
   *
   * @param like a frame of the format that will come
   * @param targetRate samples a second to deliver
   * @param sink receives the samples
   * @param weights what each channel is multiplied by
   * @return a converter
   * @throws UnsupportedFormatException if FFmpeg cannot convert from such a format
   */
  static MonoResampler of(AVFrame like, int targetRate, PcmSink sink, double... weights)
      throws UnsupportedFormatException {
    int channels = like.ch_layout().nb_channels();
    SwrContext context = new SwrContext(null);
    AVChannelLayout from = new AVChannelLayout();
    AVChannelLayout mono = new AVChannelLayout();
    try {
      av_channel_layout_default(mono, 1);
      if (like.ch_layout().order() == AV_CHANNEL_ORDER_UNSPEC) {
        av_channel_layout_default(from, channels);
      } else {
        av_channel_layout_copy(from, like.ch_layout());
      }
      int rate = like.sample_rate();
      int result =
          swr_alloc_set_opts2(
              context, mono, AV_SAMPLE_FMT_S16, targetRate, from, like.format(), rate, 0, null);
      if (result >= 0 && channels > 1) {
        result = swr_set_matrix(context, weights, channels);
      }
      if (result < 0 || swr_init(context) < 0) {
        swr_free(context);
        throw new UnsupportedFormatException(channels + " channels at " + rate + " Hz");
      }
      return new MonoResampler(like, context, sink);
    } finally {
      av_channel_layout_uninit(from);
      av_channel_layout_uninit(mono);
      from.close();
      mono.close();
    }
  }

  @Override
  public boolean fits(AVFrame frame) {
    return frame.format() == format
        && frame.sample_rate() == sampleRate
        && frame.ch_layout().nb_channels() == channels;
  }

  @Override
  public void accept(AVFrame frame) {
    convert(frame.extended_data(), frame.nb_samples());
  }

  @Override
  public void flush() {
    convert(new PointerPointer<>((Pointer) null), 0);
  }

  private void convert(PointerPointer<?> input, int samples) {
    reserve(swr_get_out_samples(context, samples));
    int count = swr_convert(context, planes, chunk.length, input, samples);
    if (count > 0) {
      output.get(chunk, 0, count);
      sink.accept(chunk, count);
    }
  }

  private void reserve(int samples) {
    if (samples > chunk.length) {
      output.close();
      output = new ShortPointer((long) samples);
      chunk = new short[samples];
      planes.put(0, output);
    }
  }

  @Override
  public void close() {
    swr_free(context);
    output.close();
    planes.close();
  }

  /** Says that frames of a format cannot be converted. */
  static final class UnsupportedFormatException extends Exception {
    private static final long serialVersionUID = 1L;

    UnsupportedFormatException(String format) {
      super(format);
    }
  }
}
