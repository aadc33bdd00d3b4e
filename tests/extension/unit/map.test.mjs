// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { COARSE, FINE, JAPAN, LEFT } from "../../../extension/src/components/map-data.mjs";
import {
  angleBetween,
  bounded,
  circleAround,
  fitted,
  frameOf,
  greatCircle,
  NORTH,
  project,
  SOUTH,
  stretch,
  unproject,
  unwrap,
  wholeWorld,
  zoomed,
} from "../../../extension/src/components/map-geometry.mjs";
import { gathered, labelled, overlap } from "../../../extension/src/components/map-layout.mjs";

const LONDON = { lon: -0.13, lat: 51.51 };
const TOKYO = { lon: 139.69, lat: 35.69 };
const PORTLAND = { lon: -122.68, lat: 45.52 };
const SYDNEY = { lon: 151.21, lat: -33.87 };
const SIZE = { width: 640, height: 360 };
const EARTH_KM = 6371;

/**
 * @param {number} a
 * @param {number} b
 * @param {number} [within]
 */
function near(a, b, within = 1e-6) {
  assert.ok(Math.abs(a - b) <= within, `${a} is not ${b}`);
}

describe("the globe", () => {
  it("has every meridian once within half a turn", () => {
    assert.equal(unwrap(-170, 150), 190);
    assert.equal(unwrap(190, 0), -170);
    assert.equal(unwrap(30, 20), 30);
  });

  it("has the shortest way between two places", () => {
    // London to Tokyo: 9560 km, over the Arctic coast.
    near((angleBetween(LONDON, TOKYO) / 180) * Math.PI * EARTH_KM, 9560, 15);
    const arc = greatCircle(LONDON, TOKYO);
    assert.ok(Math.max(...arc.map(({ lat }) => lat)) > 65);
    near(arc[0]?.lon ?? NaN, LONDON.lon);
    near(arc.at(-1)?.lat ?? NaN, TOKYO.lat);
    const [half, whole] = [arc[arc.length >> 1], angleBetween(LONDON, TOKYO)];
    near(angleBetween(LONDON, half ?? LONDON), whole / 2, 1e-6);
  });

  it("goes on where the map's edge is crossed", () => {
    const arc = greatCircle(PORTLAND, TOKYO);
    const steps = arc.slice(1).map(({ lon }, i) => Math.abs(lon - (arc[i]?.lon ?? NaN)));
    assert.ok(Math.max(...steps) < 10);
    near(arc.at(-1)?.lon ?? NaN, TOKYO.lon - 360);
    assert.equal(greatCircle(TOKYO, TOKYO).length, 2);
  });

  it("has circles whose every point is equally far, so that they are wide in the north", () => {
    for (const centre of [LONDON, TOKYO, SYDNEY, { lon: 20, lat: 70 }]) {
      const points = circleAround(centre, 500);
      for (const point of points) {
        near((angleBetween(centre, point) / 180) * Math.PI * EARTH_KM, 500, 0.01);
      }
      const lons = points.map(({ lon }) => lon);
      const lats = points.map(({ lat }) => lat);
      const wide = Math.max(...lons) - Math.min(...lons);
      const high = Math.max(...lats) - Math.min(...lats);
      near((wide / high) * Math.cos((centre.lat * Math.PI) / 180), 1, 0.06);
    }
  });
});

describe("a view", () => {
  it("shows the whole world, and nothing twice", () => {
    for (const size of [SIZE, { width: 290, height: 163 }, { width: 1000, height: 500 }]) {
      const frame = frameOf(wholeWorld(150, size), size);
      near(frame.across * 360, size.width, 0.5);
      assert.ok(project(frame, { lon: 150, lat: NORTH }).y >= -0.5);
      assert.ok(project(frame, { lon: 150, lat: SOUTH }).y <= size.height + 0.5);
    }
  });

  it("finds its places again", () => {
    const frame = frameOf({ lon: 100, lat: 40, zoom: 3 }, SIZE);
    const place = unproject(frame, project(frame, TOKYO));
    near(place.lon, TOKYO.lon);
    near(place.lat, TOKYO.lat);
  });

  it("has shapes that are true where it is near", () => {
    const { scale, across } = frameOf({ lon: 0, lat: 60, zoom: 8 }, SIZE);
    near(across / scale, 0.5, 1e-9);
  });

  it("leaves out the widest gap", () => {
    assert.deepEqual(stretch([170, -170, 160]), { west: 160, span: 30 });
    assert.deepEqual(stretch([10]), { west: 10, span: 0 });
    assert.deepEqual(stretch([0, 90, 180, 270]).span, 270);
  });

  it("fits what matters, with its margin, as large as can be", () => {
    const margin = { x: 60, y: 50 };
    for (const places of [[LONDON, TOKYO], [PORTLAND, TOKYO], [SYDNEY, TOKYO], [LONDON]]) {
      const view = fitted(places, 11, SIZE, margin);
      const frame = frameOf(view, SIZE);
      for (const { lon, lat } of places) {
        const { x, y } = project(frame, { lon: unwrap(lon, view.lon), lat });
        assert.ok(x >= margin.x - 1 && x <= SIZE.width - margin.x + 1, `${x}`);
        assert.ok(y >= 1 && y <= SIZE.height - 1, `${y}`);
      }
      assert.ok(view.zoom > 1.2);
    }
    const around = Array.from({ length: 12 }, (_, i) => ({ lon: i * 30, lat: 0 }));
    assert.deepEqual(fitted(around, 11, SIZE, margin), wholeWorld(11, SIZE));
  });

  it("keeps what is under the pointer, and stays on the map", () => {
    const view = { lon: 10, lat: 45, zoom: 4 };
    const at = { x: 500, y: 200 };
    const before = unproject(frameOf(view, SIZE), at);
    const later = zoomed(view, 1.5, SIZE, at);
    const after = unproject(frameOf(later, SIZE), at);
    near(after.lon, before.lon, 1e-6);
    near(after.lat, before.lat, 1e-6);
    assert.equal(zoomed(view, 1e9, SIZE).zoom, 24);
    assert.equal(zoomed(view, 1e-9, SIZE).zoom, 1);
    const north = frameOf(bounded({ lon: 0, lat: 90, zoom: 5 }, SIZE), SIZE);
    near(project(north, { lon: 0, lat: NORTH }).y, 0, 1e-6);
  });
});

describe("pins and names", () => {
  it("are gathered where they would cover each other", () => {
    const points = [
      { x: 10, y: 10, name: "a" },
      { x: 100, y: 10, name: "b" },
      { x: 12, y: 14, name: "c" },
      { x: 10, y: 10, name: "d" },
    ];
    const all = gathered(points).map(({ members }) => members.map(({ name }) => name).join(""));
    assert.deepEqual(all, ["acd", "b"]);
  });

  it("never cover each other, however many there are", () => {
    let seed = 7;
    const random = () => {
      seed = (seed * 48271) % 2147483647;
      return seed / 2147483647;
    };
    for (const size of [SIZE, { width: 290, height: 163 }]) {
      for (let round = 0; round < 50; round++) {
        const anchors = gathered(
          Array.from({ length: 30 }, () => ({
            x: random() * size.width,
            y: random() * size.height,
          })),
        ).map(({ x, y }, i) => ({ x, y, radius: 7, text: "Name", width: 25 + 8 * (i % 9) }));
        const labels = labelled(anchors, size, [], [{ x: 0, y: 0, width: 38, height: 132 }]);
        assert.ok(labels.length >= (size === SIZE ? 20 : 4));
        for (const [i, { box, anchor }] of labels.entries()) {
          assert.ok(box.x >= 0 && box.y >= 0 && box.x + box.width <= size.width);
          assert.ok(box.y + box.height <= size.height);
          assert.ok(!(box.x < 38 && box.y < 132));
          for (const other of labels.slice(i + 1)) {
            assert.ok(!overlap(box, other.box));
          }
          for (const { x, y, radius } of anchors.filter((one) => one !== anchor)) {
            const pin = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
            assert.ok(!overlap(box, pin));
          }
        }
      }
    }
  });

  it("have a line to a name that found no room beside them", () => {
    const anchors = Array.from({ length: 12 }, (_, i) => ({
      x: 200 + i * 18,
      y: 150,
      radius: 7,
      text: "Place",
      width: 40,
    }));
    const labels = labelled(anchors, SIZE);
    assert.equal(labels.length, 12);
    const leaders = labels.filter(({ leader }) => leader !== null);
    assert.ok(leaders.length > 0);
    for (const { leader, anchor, box } of leaders) {
      const [start, end] = leader ?? assert.fail();
      near(Math.hypot(start.x - anchor.x, start.y - anchor.y), anchor.radius, 1e-6);
      assert.ok(end.x >= box.x && end.x <= box.x + box.width);
    }
  });

  it("keep off the way of the mail where they can", () => {
    const anchor = { x: 300, y: 150, radius: 7, text: "London", width: 50 };
    const way = Array.from({ length: 30 }, (_, i) => ({ x: 305 + i * 2, y: 150 }));
    const [label] = labelled([anchor], SIZE, way);
    assert.ok(label && label.box.x + label.box.width < anchor.x);
  });
});

/**
 * The corner points of paths of "M", "l" and "z", in degrees.
 * @param {string} path
 * @param {number} unit
 * @returns {{lon: number, lat: number}[][]}
 */
function rings(path, unit) {
  return path
    .split("M")
    .filter(Boolean)
    .map((ring) => {
      const numbers = (ring.match(/-?\d+/g) ?? []).map(Number);
      let [x, y] = [0, 0];
      return Array.from({ length: numbers.length / 2 }, (_, i) => {
        x += numbers[2 * i] ?? NaN;
        y += numbers[2 * i + 1] ?? NaN;
        return { lon: LEFT + x * unit, lat: 90 - y * unit };
      });
    });
}

/**
 * @param {{lon: number, lat: number}[][]} all
 * @param {{lon: number, lat: number}} place
 * @returns {boolean} by the even-odd rule
 */
function isLand(all, { lon, lat }) {
  const inside = all.map((ring) =>
    ring.reduce((within, a, i) => {
      const b = ring[(i + 1) % ring.length] ?? a;
      const crosses =
        a.lat > lat !== b.lat > lat &&
        lon < a.lon + ((lat - a.lat) * (b.lon - a.lon)) / (b.lat - a.lat);
      return crosses ? !within : within;
    }, false),
  );
  return inside.filter(Boolean).length % 2 === 1;
}

describe("the land", () => {
  const coarse = rings(COARSE.land, COARSE.unit);
  const fine = [
    ...FINE.tiles.flatMap(({ land }) => rings(land, FINE.unit)),
    ...rings(JAPAN.land, JAPAN.unit),
  ];

  it("is where it is on earth", () => {
    const dry = [
      [-98, 39],
      [2.35, 48.86],
      [37.6, 55.75],
      [116.4, 39.9],
      [134, -25],
      [-60, -10],
      [138.5, 36.3],
      [25, -29],
      [-42, 72],
    ];
    const wet = [
      [-40, 30],
      [-150, 10],
      [80, -30],
      [150, 30],
      [3, 56.5],
      [-25, -30],
      [135, 40],
    ];
    for (const all of [coarse, fine]) {
      assert.deepEqual(
        dry.map(([lon = 0, lat = 0]) => isLand(all, { lon, lat })),
        dry.map(() => true),
      );
      assert.deepEqual(
        wet.map(([lon = 0, lat = 0]) => isLand(all, { lon, lat })),
        wet.map(() => false),
      );
    }
  });

  it("keeps within its tiles and the world", () => {
    for (const { box, land } of FINE.tiles) {
      const [west = 0, north = 0, east = 0, south = 0] = box;
      for (const { lon, lat } of rings(land, FINE.unit).flat()) {
        assert.ok(lon - LEFT >= west - 0.2 && lon - LEFT <= east + 0.2);
        assert.ok(90 - lat >= north - 0.2 && 90 - lat <= south + 0.2);
      }
    }
    for (const { lon, lat } of coarse.flat()) {
      assert.ok(lon >= LEFT && lon <= LEFT + 360 && Math.abs(lat) <= 90);
    }
  });
});
