package org.gongkai.server.request.apply;

/** Somebody who has shown number and code (已核验的访问). */
record Visit(Place place, Pair pair) {}
