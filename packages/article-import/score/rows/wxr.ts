export async function rows() {
  return [];
}
