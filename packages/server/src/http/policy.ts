/** Nothing from elsewhere, nothing inline but styles that the map and lists compute; the map's worker is a file of ours. */
const POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", "data:", "blob:"],
  connectSrc: ["'self'"],
  workerSrc: ["'self'"],
  fontSrc: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
};

/**
 * The content security policy of all answers. Of a map style's origin, and of no other, tiles, images and fonts may come.
 * @throws TypeError for an address that is none
 */
export function policyWith(mapStyle: string | null): typeof POLICY {
  if (mapStyle === null) return POLICY;
  const { origin } = new URL(mapStyle);
  return {
    ...POLICY,
    imgSrc: [...POLICY.imgSrc, origin],
    connectSrc: [...POLICY.connectSrc, origin],
    fontSrc: [...POLICY.fontSrc, origin],
  };
}
