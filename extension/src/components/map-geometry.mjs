// SPDX-License-Identifier: MIT

// The globe and its picture: an equirectangular one, whose degrees of longitude shrink as they do in
// the latitude that is looked at. Pure: no DOM. Angles in degrees, lengths on the page in pixels.

/** @typedef {{lon: number, lat: number}} Place */
/** @typedef {{x: number, y: number}} Point */
/** @typedef {{width: number, height: number}} Size */

/**
 * What is looked at: the middle, and how much larger than when the whole world is seen.
 * @typedef {{lon: number, lat: number, zoom: number}} View
 */

/**
 * @typedef {object} Frame a view of a picture's size
 * @property {number} scale pixels per degree of latitude
 * @property {number} across pixels per degree of longitude
 * @property {number} lon
 * @property {number} lat
 * @property {Size} size
 */

export const NORTH = 84; // what lies beyond is ice
export const SOUTH = -60;
const ZOOM_MAX = 24; // the coasts have no more to show
const ZOOM_FIT = 9; // of a single place: its surroundings tell where it is
const TRUE_ZOOM = 4; // from here on, shapes are as they are on the globe
const SQUEEZE_MIN = 0.3;
const EARTH_KM = 6371;
const ARC_STEPS = 64;
const CIRCLE_STEPS = 72;
const FIT_STEPS = 24;

const rad = (/** @type {number} */ angle) => (angle * Math.PI) / 180;
const deg = (/** @type {number} */ angle) => (angle * 180) / Math.PI;
const clamp = (/** @type {number} */ n, /** @type {number} */ low, /** @type {number} */ high) =>
  Math.min(Math.max(n, low), high);

/**
 * @param {number} lon
 * @param {number} near
 * @returns {number} the same meridian, at most half the world from another one
 */
export function unwrap(lon, near) {
  return lon - 360 * Math.round((lon - near) / 360);
}

/**
 * @param {Place} place
 * @returns {[number, number, number]} on the unit sphere
 */
function vector({ lon, lat }) {
  return [
    Math.cos(rad(lat)) * Math.cos(rad(lon)),
    Math.cos(rad(lat)) * Math.sin(rad(lon)),
    Math.sin(rad(lat)),
  ];
}

/**
 * @param {Place} a
 * @param {Place} b
 * @returns {number} degrees of the great circle
 */
export function angleBetween(a, b) {
  const [one, two] = [vector(a), vector(b)];
  const dot = one[0] * two[0] + one[1] * two[1] + one[2] * two[2];
  return deg(Math.acos(clamp(dot, -1, 1)));
}

/**
 * The shortest way over the globe. Longitudes go on where the map's edge is crossed, so that they may
 * leave -180 to 180.
 * @param {Place} from
 * @param {Place} to
 * @returns {Place[]}
 */
export function greatCircle(from, to) {
  const angle = rad(angleBetween(from, to));
  const [a, b] = [vector(from), vector(to)];
  const sine = Math.sin(angle);
  // One place, or its antipode, to which no way is the shortest.
  if (sine < 1e-6) {
    return [from, { lon: unwrap(to.lon, from.lon), lat: to.lat }];
  }
  let near = from.lon;
  return Array.from({ length: ARC_STEPS + 1 }, (_, i) => {
    const share = i / ARC_STEPS;
    const [p, q] = [Math.sin((1 - share) * angle) / sine, Math.sin(share * angle) / sine];
    const x = p * a[0] + q * b[0];
    const y = p * a[1] + q * b[1];
    const z = p * a[2] + q * b[2];
    near = unwrap(deg(Math.atan2(y, x)), near);
    return { lon: near, lat: deg(Math.atan2(z, Math.hypot(x, y))) };
  });
}

/**
 * All places so many kilometres away: on this map nearly an ellipse, the wider the further north.
 * @param {Place} centre
 * @param {number} km
 * @returns {Place[]}
 */
export function circleAround({ lon, lat }, km) {
  const angle = km / EARTH_KM;
  const [sinLat, cosLat] = [Math.sin(rad(lat)), Math.cos(rad(lat))];
  return Array.from({ length: CIRCLE_STEPS }, (_, i) => {
    const bearing = (2 * Math.PI * i) / CIRCLE_STEPS;
    const sine = sinLat * Math.cos(angle) + cosLat * Math.sin(angle) * Math.cos(bearing);
    const turn = Math.atan2(
      Math.sin(bearing) * Math.sin(angle) * cosLat,
      Math.cos(angle) - sinLat * sine,
    );
    return { lon: lon + deg(turn), lat: deg(Math.asin(clamp(sine, -1, 1))) };
  });
}

/**
 * How much longitudes are squeezed where the whole world fills the picture.
 * @param {Size} size
 * @returns {number}
 */
function worldSqueeze({ width, height }) {
  return clamp(((width / height) * (NORTH - SOUTH)) / 360, 0.55, 1);
}

/**
 * @param {View} view
 * @param {Size} size
 * @returns {Frame}
 */
export function frameOf({ lon, lat, zoom }, size) {
  const world = worldSqueeze(size);
  const scale = (size.width / 360 / world) * zoom;
  const share = clamp(Math.log(zoom) / Math.log(TRUE_ZOOM), 0, 1);
  const squeeze = world ** (1 - share) * Math.max(Math.cos(rad(lat)), SQUEEZE_MIN) ** share;
  return { scale, across: scale * squeeze, lon, lat, size };
}

/**
 * @param {Frame} frame
 * @param {Place} place
 * @returns {Point} of that copy of the world which the longitude stands for
 */
export function project({ scale, across, lon, lat, size }, place) {
  return {
    x: size.width / 2 + (place.lon - lon) * across,
    y: size.height / 2 - (place.lat - lat) * scale,
  };
}

/**
 * @param {Frame} frame
 * @param {Point} point
 * @returns {Place}
 */
export function unproject({ scale, across, lon, lat, size }, { x, y }) {
  return { lon: lon + (x - size.width / 2) / across, lat: lat - (y - size.height / 2) / scale };
}

/**
 * @param {View} view
 * @param {Size} size
 * @returns {View} the next one that shows nothing beyond the north and the south
 */
export function bounded({ lon, lat, zoom }, size) {
  const near = clamp(zoom, 1, ZOOM_MAX);
  const half = size.height / 2 / frameOf({ lon, lat, zoom: near }, size).scale;
  const [south, north] = [SOUTH + half, NORTH - half];
  return {
    lon: unwrap(lon, 0),
    lat: south < north ? clamp(lat, south, north) : (NORTH + SOUTH) / 2,
    zoom: near,
  };
}

/**
 * @param {number} home degrees east
 * @param {Size} size
 * @returns {View}
 */
export function wholeWorld(home, size) {
  return bounded({ lon: home, lat: (NORTH + SOUTH) / 2, zoom: 1 }, size);
}

/**
 * @param {View} view
 * @param {number} factor
 * @param {Size} size
 * @param {Point} [at] what stays where it is; else the middle
 * @returns {View}
 */
export function zoomed(view, factor, size, at = { x: size.width / 2, y: size.height / 2 }) {
  const place = unproject(frameOf(view, size), at);
  const zoom = clamp(view.zoom * factor, 1, ZOOM_MAX);
  // The latitude first: the width of a degree of longitude hangs on it.
  const { lat } = unproject(frameOf({ ...view, zoom }, size), at);
  const moved = bounded({ ...view, lat: view.lat + place.lat - lat, zoom }, size);
  const { lon } = unproject(frameOf(moved, size), at);
  return bounded({ ...moved, lon: moved.lon + place.lon - lon }, size);
}

/**
 * The narrowest stretch of the world's round that holds all: it leaves out the widest gap.
 * @param {number[]} lons
 * @returns {{west: number, span: number}}
 */
export function stretch(lons) {
  const sorted = lons.map((lon) => ((lon % 360) + 360) % 360).sort((a, b) => a - b);
  let [west, gap] = [sorted[0] ?? 0, 0];
  sorted.forEach((lon, i) => {
    const next = sorted[i + 1] ?? (sorted[0] ?? 0) + 360;
    if (next - lon > gap) {
      [west, gap] = [next % 360, next - lon];
    }
  });
  return { west, span: Math.max(360 - gap, 0) };
}

/**
 * The largest view of all places, with a margin for what is written beside them.
 * @param {Place[]} places at least one
 * @param {number} home the middle, should they lie all around the world
 * @param {Size} size
 * @param {Point} margin
 * @returns {View}
 */
export function fitted(places, home, size, margin) {
  const { west, span } = stretch(places.map(({ lon }) => lon));
  const lats = places.map(({ lat }) => clamp(lat, SOUTH, NORTH));
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const middle = { lon: west + span / 2, lat: (south + north) / 2 };
  const fits = (/** @type {number} */ zoom) => {
    const { scale, across } = frameOf({ ...middle, zoom }, size);
    return (
      span * across <= size.width - 2 * margin.x &&
      (north - south) * scale <= size.height - 2 * margin.y
    );
  };
  let [low, high] = [1, ZOOM_FIT];
  if (!fits(low)) {
    return wholeWorld(home, size);
  }
  for (let i = 0; i < FIT_STEPS; i++) {
    const zoom = Math.sqrt(low * high);
    [low, high] = fits(zoom) ? [zoom, high] : [low, zoom];
  }
  return bounded({ ...middle, zoom: low }, size);
}
