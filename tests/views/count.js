// Prints how many nodes, edges and attributes graphology reads from a GraphML or GEXF file.
const fs = require("fs");
const {MultiGraph} = require("graphology");
const [, , format, path] = process.argv;
const {parse} = require(`graphology-${format}`);
const graph = parse(MultiGraph, fs.readFileSync(path, "utf8"), {addMissingNodes: false});
const count = (each) => {
  const seen = {};
  graph[each]((_, attributes) => {
    for (const name in attributes) seen[name] = (seen[name] || 0) + 1;
  });
  return seen;
};
console.log(JSON.stringify({nodes: graph.order, edges: graph.size, node: count("forEachNode"), edge: count("forEachEdge")}));
