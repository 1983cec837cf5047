package dev.cella.lessons.benchmark.figure.report;

/** How a report looks: light or dark as the reader's system is, narrow enough to read, black on white in print. */
final class ReportStyle {
    static final String CSS = """
            :root { color-scheme: light dark; font-family: system-ui, sans-serif; line-height: 1.5; }
            body { background: Canvas; color: CanvasText; margin: 2rem auto; max-width: 46rem; padding: 0 1rem; }
            h1 { line-height: 1.2; margin-bottom: .25rem; }
            h2 { border-top: 1px solid #8886; font-size: 1.2rem; margin-top: 2rem; padding-top: 1rem; }
            p, dd, li, h1 { overflow-wrap: anywhere; }
            td, th { overflow-wrap: break-word; }
            .by { margin-top: 0; opacity: .8; }
            .warning { border: .2rem solid #d55e00; border-radius: .5rem; font-size: 1.5rem; font-weight: 700; padding: 1rem; }
            .wide { overflow-x: auto; }
            table { border-collapse: collapse; margin: 1rem 0; }
            caption { caption-side: bottom; opacity: .8; padding-top: .25rem; text-align: left; }
            th, td { border-bottom: 1px solid #8884; padding: .25rem .75rem .25rem 0; text-align: left; vertical-align: top; }
            th[scope=row] { font-weight: 400; }
            .number { font-variant-numeric: tabular-nums; text-align: right; }
            dl { display: grid; gap: .25rem 1rem; grid-template-columns: max-content 1fr; }
            dt { opacity: .8; }
            dd { margin: 0; }
            figure { margin: 1rem 0; }
            img { display: block; height: auto; max-width: 100%; }
            figcaption { opacity: .8; }
            @media (prefers-color-scheme: dark) { img { filter: brightness(.85); } .warning { border-color: #ff9a52; } }
            @media print {
              :root { color-scheme: light; }
              body { margin: 0; max-width: none; }
              img { filter: none; }
              .wide { overflow: visible; }
              h1, h2 { break-after: avoid; }
              figure, tr, p, dl { break-inside: avoid; }
            }
            """;

    private ReportStyle() {}
}
