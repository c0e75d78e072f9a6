// Draws the figures of /figures with D3, from the public API. The table beside each figure has the
// same numbers and the names; where anything fails here, the table stays.
"use strict";

const SVG_TYPE = "image/svg+xml";
const ROW = 26;
const COLUMN = 44;

/** Names in the visitor's language and the order of the rows, as the table has them. */
function rowsOf(figure) {
  const headers = figure.parentElement.querySelectorAll("th[data-key]");
  return new Map(Array.from(headers, (header) => [header.dataset.key, header.textContent]));
}

/** A drawing with room for the longest name at its left and the years above. */
function lanes(figure, names, years) {
  const left = 20 + 8 * d3.max(names.values(), (name) => width(name));
  const size = { left, top: 30, width: left + COLUMN * years.length + 20, height: 40 + ROW * names.size };
  const svg = canvas(figure, size);
  const x = d3.scaleBand(years, [left, left + COLUMN * years.length]);
  const y = d3.scaleBand([...names.keys()], [size.top, size.top + ROW * names.size]);

  svg
    .append("g")
    .selectAll("line")
    .data(names.keys())
    .join("line")
    .attr("class", "lane")
    .attr("x1", left)
    .attr("x2", left + COLUMN * years.length)
    .attr("y1", (key) => y(key) + ROW / 2)
    .attr("y2", (key) => y(key) + ROW / 2);
  svg
    .append("g")
    .selectAll("text")
    .data(names)
    .join("text")
    .attr("class", "name")
    .attr("x", left - 10)
    .attr("y", ([key]) => y(key) + ROW / 2)
    .attr("dy", "0.35em")
    .attr("text-anchor", "end")
    .text(([, name]) => name);
  svg
    .append("g")
    .selectAll("text")
    .data(years)
    .join("text")
    .attr("class", "year")
    .attr("x", (year) => x(year) + COLUMN / 2)
    .attr("y", 18)
    .attr("text-anchor", "middle")
    .text((year) => year);
  return { svg, at: (key, year) => [x(year) + COLUMN / 2, y(key) + ROW / 2] };
}

/** Latin letters take half the room of Japanese ones. */
function width(name) {
  return Array.from(name).reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e7f ? 1.6 : 0.9), 0);
}

function canvas(figure, size) {
  return d3
    .select(figure)
    .append("svg")
    .attr("xmlns", "http://www.w3.org/2000/svg")
    .attr("width", size.width)
    .attr("height", size.height)
    .attr("viewBox", [0, 0, size.width, size.height].join(" "))
    .attr("role", "img")
    .attr("aria-labelledby", figure.dataset.figure);
}

function yearsOf(rows) {
  return d3.range(d3.min(rows, (row) => row.year), d3.max(rows, (row) => row.year) + 1);
}

/** Meetings: a disc for those held, a ring for those announced only, its area their number. */
function drawDialogues(figure, rows) {
  const names = rowsOf(figure);
  const { svg, at } = lanes(figure, names, yearsOf(rows));
  const radius = d3.scaleSqrt([0, d3.max(rows, (row) => row.held + row.announced)], [2, 12]);
  for (const stage of ["held", "announced"]) {
    svg
      .append("g")
      .selectAll("circle")
      .data(rows.filter((row) => row[stage] > 0))
      .join("circle")
      .attr("class", stage)
      .attr("cx", (row) => at(row.partner, row.year)[0])
      .attr("cy", (row) => at(row.partner, row.year)[1])
      .attr("r", (row) => radius(row[stage]))
      .append("title")
      .text((row) => `${names.get(row.partner)} ${row.year}: ${row[stage]} ${figure.dataset[stage]}`);
  }
}

/** Numbers by year, the fuller the darker. */
function drawCounts(figure, rows, key) {
  const names = rowsOf(figure);
  const counts = d3.rollups(rows, (some) => d3.sum(some, (row) => row.items), (row) => row[key], (row) => row.year);
  const cells = counts.flatMap(([name, years]) => years.map(([year, items]) => ({ name, year, items }))).filter((cell) => cell.items > 0);
  const { svg, at } = lanes(figure, names, yearsOf(rows));
  const shade = d3.scaleSqrt([0, d3.max(cells, (cell) => cell.items)], [0.08, 0.75]);
  const groups = svg
    .append("g")
    .selectAll("g")
    .data(cells)
    .join("g")
    .attr("transform", (cell) => `translate(${at(cell.name, cell.year)})`);
  // Opaque below the shade: the lane would strike the number through.
  for (const name of ["blank", "count"]) {
    groups
      .append("rect")
      .attr("class", name)
      .attr("x", 1 - COLUMN / 2)
      .attr("y", 1 - ROW / 2)
      .attr("width", COLUMN - 2)
      .attr("height", ROW - 2);
  }
  groups.select(".count").attr("fill-opacity", (cell) => shade(cell.items));
  groups
    .append("text")
    .attr("class", "number")
    .attr("dy", "0.35em")
    .attr("text-anchor", "middle")
    .text((cell) => cell.items);
  groups.append("title").text((cell) => `${names.get(cell.name)} ${cell.year}: ${cell.items}`);
}

/** Who is named together: states are round, organisations square, Japan in the middle. */
function drawNetwork(figure, rows) {
  const size = { width: 1000, height: 680 };
  const names = rowsOf(figure);
  const weight = d3.rollup(rows.filter((row) => row.one === "JP"), (some) => d3.sum(some, (row) => row.items), (row) => row.other);
  const nodes = Array.from(names.keys(), (key) => ({ key, weight: weight.get(key) ?? d3.max(weight.values()) }));
  nodes.find((node) => node.key === "JP").fx = 0;
  nodes.find((node) => node.key === "JP").fy = 0;
  const links = rows.map((row) => ({ source: row.one, target: row.other, items: row.items }));
  const bodies = new Set(Array.from(figure.parentElement.querySelectorAll("th[data-body=true]"), (header) => header.dataset.key));
  const isBody = (node) => bodies.has(node.key);
  const strongest = d3.max(links, (link) => link.items);
  const radius = d3.scaleSqrt([0, d3.max(nodes, (node) => node.weight)], [4, 22]);

  d3.forceSimulation(nodes)
    .force("link", d3.forceLink(links).id((node) => node.key).distance((link) => 90 + 150 / Math.sqrt(link.items)))
    .force("charge", d3.forceManyBody().strength(-420))
    .force("apart", d3.forceCollide((node) => radius(node.weight) + 16))
    .force("x", d3.forceX().strength(0.06))
    .force("y", d3.forceY().strength(0.12))
    .stop()
    .tick(300);

  const fit = [
    d3.scaleLinear(d3.extent(nodes, (node) => node.x), [90, size.width - 90]),
    d3.scaleLinear(d3.extent(nodes, (node) => node.y), [40, size.height - 40]),
  ];
  const x = (node) => fit[0](node.x);
  const y = (node) => fit[1](node.y);
  const svg = canvas(figure, size);
  svg
    .append("g")
    .selectAll("line")
    .data(links)
    .join("line")
    .attr("class", (link) => (link.source.key === "JP" ? "bond japan" : "bond"))
    .attr("x1", (link) => x(link.source))
    .attr("y1", (link) => y(link.source))
    .attr("x2", (link) => x(link.target))
    .attr("y2", (link) => y(link.target))
    .attr("stroke-width", (link) => 0.8 + 5 * (link.items / strongest))
    .append("title")
    .text((link) => `${names.get(link.source.key)} – ${names.get(link.target.key)}: ${link.items}`);
  const marks = svg.append("g").selectAll("g").data(nodes).join("g").attr("transform", (node) => `translate(${x(node)},${y(node)})`);
  marks
    .append("rect")
    .attr("class", (node) => (node.key === "JP" ? "node japan" : isBody(node) ? "node body" : "node"))
    .attr("x", (node) => -radius(node.weight))
    .attr("y", (node) => -radius(node.weight))
    .attr("width", (node) => 2 * radius(node.weight))
    .attr("height", (node) => 2 * radius(node.weight))
    .attr("rx", (node) => (isBody(node) ? 2 : radius(node.weight)));
  marks
    .append("text")
    .attr("class", "name")
    .attr("y", (node) => radius(node.weight) + 13)
    .attr("text-anchor", "middle")
    .text((node) => names.get(node.key));
}

/** A link to the drawing as a file that needs no style sheet. */
function offer(figure) {
  const svg = figure.querySelector("svg");
  const copy = svg.cloneNode(true);
  const drawn = svg.querySelectorAll("*");
  copy.querySelectorAll("*").forEach((element, index) => {
    const style = getComputedStyle(drawn[index]);
    for (const property of ["fill", "stroke", "stroke-width", "font-family", "font-size", "font-weight"]) {
      element.setAttribute(property, style.getPropertyValue(property));
    }
  });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(copy)], { type: SVG_TYPE }));
  link.download = `${figure.dataset.figure}.svg`;
  link.textContent = figure.dataset.save;
  figure.parentElement.querySelector(".saves").append(" ", link);
}

const DRAWINGS = {
  dialogues: drawDialogues,
  areas: (figure, rows) => drawCounts(figure, rows, "topic"),
  network: drawNetwork,
  coverage: (figure, rows) => drawCounts(figure, rows, "source"),
};

async function show(figure) {
  const answer = await fetch(figure.dataset.source);
  if (!answer.ok) {
    return;
  }
  const { items } = await answer.json();
  DRAWINGS[figure.dataset.figure](figure, items);
  figure.hidden = false;
  figure.parentElement.querySelector("details").open = false;
  offer(figure);
}

document.querySelectorAll("figure[data-figure]").forEach(show);
