#pragma once
#include <graphviz/gvc.h>

// Graphviz keeps what a layout found behind macros.

static inline double cg_node_x(Agnode_t *node) { return ND_coord(node).x; }
static inline double cg_node_y(Agnode_t *node) { return ND_coord(node).y; }
static inline double cg_node_width(Agnode_t *node) { return ND_width(node); }
static inline double cg_node_height(Agnode_t *node) { return ND_height(node); }
static inline double cg_graph_width(Agraph_t *graph) { return GD_bb(graph).UR.x; }
static inline double cg_graph_height(Agraph_t *graph) { return GD_bb(graph).UR.y; }

// AGERR and AGWARN are members of an anonymous enumeration.
static inline void cg_report_to(agusererrf report) {
  agseterr(AGERR);
  agseterrf(report);
}
