package io.likeness.bench.report;

import io.likeness.bench.metric.Curve;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.ViewBox;

/**
 * A line plot as SVG, drawn by JFreeChart and JFreeSVG. The legend is left to the page, which has
 * one for all plots.
 *
 * @param title what it shows, for people who do not see it
 * @param x the abscissa
 * @param y the ordinate
 * @param lines the series, each of the colour of its index
 * @param points whether to mark the points
 */
record Plot(String title, Axis x, Axis y, List<Line> lines, boolean points) {

  private static final int WIDTH = 520;
  private static final int HEIGHT = 340;
  private static final double DOT = 5;
  private static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

  /** Detectors of the same colour differ in their dashes. */
  private static final float[][] DASHES = {{1}, {7, 4}, {2, 3}};

  /**
   * An axis.
   *
   * @param label its name
   * @param from its least value, greater than 0 on a logarithmic axis
   * @param to its greatest value
   * @param logarithmic whether each decade is as wide as any other
   */
  record Axis(String label, double from, double to, boolean logarithmic) {

    static Axis share(String label) {
      return new Axis(label, 0, 1, false);
    }

    /** Leaves room for the marks of the outermost points. */
    static Axis around(String label, double least, double greatest) {
      double room = (greatest - least) / 40;
      return new Axis(label, least - room, greatest + room, false);
    }
  }

  /**
   * A series.
   *
   * @param index which colour and dash it has, 0 or greater; negative for a thin reference line
   * @param curve its points
   */
  record Line(int index, Curve curve) {}

  /** Draws the plot, with an id that no other plot of the page has. */
  String svg(Theme theme, String id) {
    JFreeChart chart = new JFreeChart(null, LABEL, plot(theme), false);
    chart.setBackgroundPaint(null);
    chart.setPadding(new RectangleInsets(8, 4, 4, 12));
    SVGGraphics2D graphics = new SVGGraphics2D(WIDTH, HEIGHT);
    graphics.setDefsKeyPrefix(id + "-" + theme.name() + "-");
    graphics.setGeomDoubleConverter(Plot::coordinate);
    graphics.setTransformDoubleConverter(Plot::coordinate);
    chart.draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
    return graphics.getSVGElement(
        id + "-" + theme.name(), false, new ViewBox(0, 0, WIDTH, HEIGHT), null, null);
  }

  private static String coordinate(double value) {
    double rounded = Math.rint(value * 100) / 100;
    return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
  }

  private XYPlot plot(Theme theme) {
    XYSeriesCollection data = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, points);
    // One path a line, not one element a piece of it, which also keeps dashes whole.
    renderer.setDrawSeriesLineAsPath(true);
    for (int i = 0; i < lines.size(); i++) {
      data.addSeries(series(i));
      style(renderer, i, theme);
    }
    XYPlot plot = new XYPlot(data, axis(x, theme), axis(y, theme), renderer);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setDomainGridlinePaint(theme.grid());
    plot.setRangeGridlinePaint(theme.grid());
    plot.setDomainGridlineStroke(new BasicStroke(1));
    plot.setRangeGridlineStroke(new BasicStroke(1));
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    return plot;
  }

  private XYSeries series(int index) {
    Curve curve = lines.get(index).curve();
    XYSeries series = new XYSeries(index, false, true);
    for (int i = 0; i < curve.size(); i++) {
      series.add(clamped(curve.x(i), x), clamped(curve.y(i), y));
    }
    return series;
  }

  private static double clamped(double value, Axis axis) {
    return Math.max(axis.from(), Math.min(axis.to(), value));
  }

  private void style(XYLineAndShapeRenderer renderer, int position, Theme theme) {
    int index = lines.get(position).index();
    Color color = index < 0 ? theme.ink() : theme.series(index);
    int round = Math.max(0, index) / theme.series().size() % DASHES.length;
    float[] dashes = index < 0 ? new float[] {3, 4} : DASHES[round];
    renderer.setSeriesPaint(position, color);
    renderer.setSeriesStroke(
        position,
        dashes.length == 1
            ? new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
            : new BasicStroke(
                index < 0 ? 1 : 2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0));
    renderer.setSeriesShape(position, new Ellipse2D.Double(-DOT / 2, -DOT / 2, DOT, DOT));
    renderer.setSeriesShapesVisible(position, points && index >= 0);
  }

  private static ValueAxis axis(Axis axis, Theme theme) {
    ValueAxis drawn;
    if (axis.logarithmic()) {
      LogAxis log = new LogAxis(axis.label());
      log.setNumberFormatOverride(
          new DecimalFormat("0E0", DecimalFormatSymbols.getInstance(Locale.ROOT)));
      log.setTickUnit(new NumberTickUnit(1));
      log.setMinorTickMarksVisible(false);
      log.setSmallestValue(axis.from());
      drawn = log;
    } else {
      NumberAxis linear = new NumberAxis(axis.label());
      linear.setNumberFormatOverride(
          new DecimalFormat("0.###", DecimalFormatSymbols.getInstance(Locale.ROOT)));
      if (axis.from() == 0 && axis.to() == 1) {
        linear.setTickUnit(new NumberTickUnit(0.2));
      }
      drawn = linear;
    }
    drawn.setRange(new Range(axis.from(), axis.to()));
    drawn.setLabelFont(LABEL);
    drawn.setTickLabelFont(LABEL);
    drawn.setLabelPaint(theme.ink());
    drawn.setTickLabelPaint(theme.ink());
    drawn.setAxisLinePaint(theme.ink());
    drawn.setTickMarkPaint(theme.ink());
    return drawn;
  }
}
