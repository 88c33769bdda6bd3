// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFChartLegend;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFDoughnutChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.sillage.report.Chart;

/** Draws native charts. What drawing programs guess otherwise from one another is said here. */
final class ChartPainter {

    private static final int HOLE_PERCENT = 58;
    private static final int GAP_PERCENT = 55;
    private static final MarkerStyle[] MARKERS = {
        MarkerStyle.CIRCLE, MarkerStyle.DIAMOND, MarkerStyle.SQUARE, MarkerStyle.TRIANGLE
    };
    private static final PresetLineDash[] DASHES = {
        PresetLineDash.SOLID, PresetLineDash.DASH, PresetLineDash.SYSTEM_DOT, PresetLineDash.LARGE_DASH_DOT
    };

    private ChartPainter() {}

    static void draw(XSSFSheet sheet, XSSFClientAnchor anchor, DrawnChart drawn) {
        XSSFChart chart = sheet.createDrawingPatriarch().createChart(anchor);
        describe(chart, drawn);
        ChartText.title(chart, drawn.title());
        chart.displayBlanksAs(DisplayBlanks.GAP);
        XDDFChartData data = switch (drawn.kind()) {
            case STACKED_COLUMNS -> columns(chart, drawn);
            case LINES -> lines(chart, drawn);
            case DOUGHNUT -> doughnut(chart);
        };
        addSeries(data, drawn);
        chart.plot(data);
        if (drawn.kind() == Chart.Kind.DOUGHNUT) ChartText.ringLabels(chart, drawn);
        legend(chart, drawn);
        frame(chart);
    }

    /** Words for those who cannot see it. */
    private static void describe(XSSFChart chart, DrawnChart drawn) {
        CTNonVisualDrawingProps said = chart.getGraphicFrame()
                .getCTGraphicalObjectFrame()
                .getNvGraphicFramePr()
                .getCNvPr();
        said.setName(drawn.title());
        said.setDescr(drawn.description());
    }

    private static XDDFChartData columns(XSSFChart chart, DrawnChart drawn) {
        XDDFValueAxis values = valueAxis(chart, drawn);
        XDDFBarChartData data =
                (XDDFBarChartData) chart.createData(ChartTypes.BAR, categoryAxis(chart, values), values);
        data.setBarDirection(BarDirection.COL);
        data.setBarGrouping(BarGrouping.STACKED);
        // Without it the columns of a stack stand side by side.
        data.setOverlap((byte) 100);
        data.setGapWidth(GAP_PERCENT);
        data.setVaryColors(false);
        return data;
    }

    private static XDDFChartData lines(XSSFChart chart, DrawnChart drawn) {
        XDDFValueAxis values = valueAxis(chart, drawn);
        XDDFLineChartData data =
                (XDDFLineChartData) chart.createData(ChartTypes.LINE, categoryAxis(chart, values), values);
        // The schema demands it, and it is not there by itself.
        data.setGrouping(Grouping.STANDARD);
        data.setVaryColors(false);
        return data;
    }

    private static XDDFChartData doughnut(XSSFChart chart) {
        XDDFDoughnutChartData data = (XDDFDoughnutChartData) chart.createData(ChartTypes.DOUGHNUT, null, null);
        data.setHoleSize(HOLE_PERCENT);
        data.setFirstSliceAngle(0);
        data.setVaryColors(true);
        return data;
    }

    private static XDDFValueAxis valueAxis(XSSFChart chart, DrawnChart drawn) {
        XDDFValueAxis axis = chart.createValueAxis(AxisPosition.LEFT);
        AxisScale scale = AxisScale.upTo(drawn.top(), drawn.share());
        axis.setNumberFormat(scale.format());
        scale.step().ifPresent(axis::setMajorUnit);
        axis.setMinimum(0);
        axis.setCrosses(AxisCrosses.AUTO_ZERO);
        // Else the first and the last column are cut in half.
        axis.setCrossBetween(AxisCrossBetween.BETWEEN);
        axis.setMajorTickMark(AxisTickMark.NONE);
        axis.setMinorTickMark(AxisTickMark.NONE);
        axis.getOrAddMajorGridProperties().setLineProperties(line(Palette.LINE, 0.5));
        axis.getOrAddShapeProperties().setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
        ChartText.axis(axis.getOrAddTextProperties());
        return axis;
    }

    private static XDDFCategoryAxis categoryAxis(XSSFChart chart, XDDFValueAxis values) {
        XDDFCategoryAxis axis = chart.createCategoryAxis(AxisPosition.BOTTOM);
        axis.setMajorTickMark(AxisTickMark.NONE);
        axis.setMinorTickMark(AxisTickMark.NONE);
        axis.getOrAddShapeProperties().setLineProperties(line(Palette.MIST, 0.75));
        ChartText.axis(axis.getOrAddTextProperties());
        crossing(axis, values);
        return axis;
    }

    private static void crossing(XDDFChartAxis one, XDDFChartAxis other) {
        one.crossAxis(other);
        other.crossAxis(one);
    }

    private static void addSeries(XDDFChartData data, DrawnChart drawn) {
        XDDFCategoryDataSource categories = XDDFDataSourcesFactory.fromArray(
                drawn.categories().toArray(String[]::new),
                CellPlaces.of(drawn.sheetName(), drawn.categoryCells()),
                drawn.categoryCells().getFirstColumn());
        for (int i = 0; i < drawn.series().size(); i++) {
            DrawnChart.Line line = drawn.series().get(i);
            XDDFNumericalDataSource<Double> values = XDDFDataSourcesFactory.fromArray(
                    line.points(),
                    CellPlaces.of(drawn.sheetName(), line.cells()),
                    line.cells().getFirstColumn());
            values.setFormatCode(drawn.share() ? Look.SHARE : Look.COUNT);
            XDDFChartData.Series series = data.addSeries(categories, values);
            series.setTitle(
                    line.name(), new CellReference(drawn.sheetName(), line.nameRow(), line.nameColumn(), true, true));
            paint(series, i, drawn);
        }
    }

    private static void paint(XDDFChartData.Series series, int index, DrawnChart drawn) {
        String color = color(index);
        switch (drawn.kind()) {
            case STACKED_COLUMNS -> fill(series, color);
            case DOUGHNUT -> {
                for (int i = 0; i < drawn.categories().size(); i++) {
                    XDDFShapeProperties slice = new XDDFShapeProperties();
                    slice.setFillProperties(solid(color(i)));
                    slice.setLineProperties(line(Palette.WHITE, 1.5));
                    series.getDataPoint(i).setShapeProperties(slice);
                }
            }
            case LINES -> {
                XDDFLineChartData.Series drawnLine = (XDDFLineChartData.Series) series;
                XDDFLineProperties stroke = line(color, 2.25);
                stroke.setPresetDash(new XDDFPresetLineDash(DASHES[index % DASHES.length]));
                drawnLine.setLineProperties(stroke);
                drawnLine.setSmooth(false);
                drawnLine.setMarkerStyle(MARKERS[index % MARKERS.length]);
                drawnLine.setMarkerSize((short) 6);
                ChartText.marker(drawnLine.getCTLineSer().getMarker(), color);
            }
        }
    }

    private static void fill(XDDFChartData.Series series, String color) {
        XDDFShapeProperties shape = new XDDFShapeProperties();
        shape.setFillProperties(solid(color));
        shape.setLineProperties(line(Palette.WHITE, 0.5));
        series.setShapeProperties(shape);
    }

    private static void legend(XSSFChart chart, DrawnChart drawn) {
        if (drawn.series().size() == 1 && drawn.kind() != Chart.Kind.DOUGHNUT) return;
        XDDFChartLegend legend = chart.getOrAddLegend();
        legend.setPosition(drawn.kind() == Chart.Kind.DOUGHNUT ? LegendPosition.RIGHT : LegendPosition.BOTTOM);
        legend.setOverlay(false);
        ChartText.legend(chart);
    }

    /** A square frame: some programs round it where nothing is said. */
    private static void frame(XSSFChart chart) {
        if (chart.getCTChartSpace().isSetRoundedCorners()) {
            chart.getCTChartSpace().getRoundedCorners().setVal(false);
        } else {
            chart.getCTChartSpace().addNewRoundedCorners().setVal(false);
        }
        XDDFShapeProperties ground = chart.getOrAddShapeProperties();
        ground.setFillProperties(solid(Palette.WHITE));
        ground.setLineProperties(line(Palette.LINE, 0.75));
    }

    private static String color(int index) {
        return Palette.SERIES.get(index % Palette.SERIES.size());
    }

    private static XDDFSolidFillProperties solid(String rgb) {
        return new XDDFSolidFillProperties(XDDFColor.from(Palette.rgb(rgb)));
    }

    private static XDDFLineProperties line(String rgb, double points) {
        XDDFLineProperties line = new XDDFLineProperties(solid(rgb));
        line.setWidth(points);
        return line;
    }
}
