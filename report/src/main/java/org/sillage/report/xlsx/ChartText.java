// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import java.util.List;
import java.util.OptionalDouble;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.text.XDDFFont;
import org.apache.poi.xddf.usermodel.text.XDDFRunProperties;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbl;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTMarker;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPieSer;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextParagraphProperties;

/** Letters of charts, which the library leaves to each program's taste. */
final class ChartText {

    private static final double TITLE_POINTS = 11;
    private static final double TEXT_POINTS = 9;

    /** Slices under this share have no label: it would not fit on the ring. */
    private static final double LABEL_FROM = 0.05;

    private ChartText() {}

    static void title(XSSFChart chart, String words) {
        chart.setTitleText(words);
        chart.setTitleOverlay(false);
        chart.getFormattedTitle()
                .getParagraphs()
                .forEach(paragraph -> paragraph.getTextRuns().forEach(run -> {
                    run.setFonts(fonts());
                    run.setFontSize(TITLE_POINTS);
                    run.setBold(true);
                    run.setFontColor(XDDFColor.from(Palette.rgb(Palette.NAVY)));
                }));
    }

    static void axis(XDDFRunProperties text) {
        text.setFonts(fonts());
        text.setFontSize(TEXT_POINTS);
        text.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(Palette.rgb(Palette.GREY))));
    }

    static void legend(XSSFChart chart) {
        letters(chart.getCTChart().getLegend().addNewTxPr(), Palette.INK, false);
    }

    /** Counts on the ring, where the slice has room for them. */
    static void ringLabels(XSSFChart chart, DrawnChart drawn) {
        CTPieSer series =
                chart.getCTChart().getPlotArea().getDoughnutChartArray(0).getSerArray(0);
        CTDLbls labels = series.isSetDLbls() ? series.getDLbls() : series.addNewDLbls();
        List<OptionalDouble> values = drawn.series().get(0).values();
        double whole = values.stream().mapToDouble(value -> value.orElse(0)).sum();
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).orElse(0) < LABEL_FROM * whole) hide(labels, i);
            else show(labels, i, drawn.share());
        }
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
        labels.addNewShowLeaderLines().setVal(false);
    }

    private static void hide(CTDLbls labels, int slice) {
        CTDLbl none = labels.addNewDLbl();
        none.addNewIdx().setVal(slice);
        none.addNewDelete().setVal(true);
    }

    private static void show(CTDLbls labels, int slice, boolean share) {
        CTDLbl label = labels.addNewDLbl();
        label.addNewIdx().setVal(slice);
        var format = label.addNewNumFmt();
        format.setFormatCode(share ? Look.SHARE : Look.COUNT);
        format.setSourceLinked(false);
        label.addNewSpPr().addNewNoFill();
        String ground = Palette.SERIES.get(slice % Palette.SERIES.size());
        letters(label.addNewTxPr(), isDark(ground) ? Palette.WHITE : Palette.NAVY, true);
        label.addNewShowLegendKey().setVal(false);
        label.addNewShowVal().setVal(true);
        label.addNewShowCatName().setVal(false);
        label.addNewShowSerName().setVal(false);
        label.addNewShowPercent().setVal(false);
        label.addNewShowBubbleSize().setVal(false);
    }

    static boolean isDark(String rgb) {
        byte[] parts = Palette.rgb(rgb);
        double light = 0.299 * (parts[0] & 0xff) + 0.587 * (parts[1] & 0xff) + 0.114 * (parts[2] & 0xff);
        return light < 140;
    }

    static void marker(CTMarker marker, String rgb) {
        CTShapeProperties shape = marker.isSetSpPr() ? marker.getSpPr() : marker.addNewSpPr();
        shape.addNewSolidFill().addNewSrgbClr().setVal(Palette.rgb(rgb));
        shape.addNewLn().addNewSolidFill().addNewSrgbClr().setVal(Palette.rgb(Palette.WHITE));
    }

    private static void letters(CTTextBody body, String rgb, boolean bold) {
        body.addNewBodyPr();
        body.addNewLstStyle();
        var paragraph = body.addNewP();
        CTTextParagraphProperties settings = paragraph.addNewPPr();
        CTTextCharacterProperties letters = settings.addNewDefRPr();
        letters.setSz((int) (TEXT_POINTS * 100));
        letters.setB(bold);
        letters.addNewSolidFill().addNewSrgbClr().setVal(Palette.rgb(rgb));
        letters.addNewLatin().setTypeface(Look.FONT);
        paragraph.addNewEndParaRPr();
    }

    private static XDDFFont[] fonts() {
        return new XDDFFont[] {
            new XDDFFont(org.apache.poi.common.usermodel.fonts.FontGroup.LATIN, Look.FONT, null, null, null)
        };
    }
}
