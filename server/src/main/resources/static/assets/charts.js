// Draws what a table says beside it, by ECharts. The table stays: it is what is read aloud, printed and clicked.
"use strict";
{
  const CHARACTER = 14;
  const ROW = 26;
  const style = getComputedStyle(document.documentElement);
  const ink = style.getPropertyValue("--gongkai-ink").trim();
  const face = style.getPropertyValue("--gongkai-face").trim();

  for (const frame of document.querySelectorAll(".gongkai-plot")) {
    const rows = [...frame.querySelectorAll("tbody tr")];
    const labels = rows.map(row => row.querySelector("th").textContent.trim());
    const figures = rows.map(row => Number(row.querySelector(".gongkai-figure").textContent));
    draw(frame, labels, figures, frame.querySelector("thead th:last-child").textContent.trim());
  }

  function draw(frame, labels, figures, unit) {
    const drawing = document.createElement("div");
    drawing.className = "gongkai-plot__drawing";
    drawing.setAttribute("aria-hidden", "true");
    frame.prepend(drawing);
    frame.classList.add("gongkai-plot--drawn");
    const longest = Math.max(...labels.map(label => label.length)) + 1;
    const lying = labels.length * longest * CHARACTER > drawing.clientWidth; // they do not fit beside each other
    if (lying) {
      drawing.style.height = `${labels.length * ROW + 70}px`;
    }
    const chart = echarts.init(drawing);
    const named = { type: "category", data: labels, inverse: lying, axisTick: { show: false },
      axisLabel: { interval: 0, width: 150, overflow: "truncate", color: "#0b0c0c" } };
    const counted = { type: "value", name: unit, minInterval: 1, axisLabel: { color: "#0b0c0c" } };
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: face, fontSize: 13 },
      color: [ink],
      grid: { left: 8, right: 40, top: 32, bottom: 8, containLabel: true },
      tooltip: { trigger: "axis", axisPointer: { type: "shadow" }, renderMode: "richText", confine: true },
      xAxis: lying ? counted : named,
      yAxis: lying ? named : counted,
      series: [{ type: "bar", data: figures, barMaxWidth: 40,
        label: { show: true, position: lying ? "right" : "top", color: "#0b0c0c" } }],
    });
    addEventListener("resize", () => {
      if (chart.getWidth() !== drawing.clientWidth) {
        chart.resize();
      }
    });
  }
}
