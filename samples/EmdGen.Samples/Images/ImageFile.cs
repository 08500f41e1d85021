namespace EmdGen.Samples.Images;

/// <summary>Reads grey images.</summary>
public static class ImageFile
{
    /// <summary>The width and height that <see cref="ImageNetwork"/> takes.</summary>
    public const int Side = 28;

    /// <summary>[N,1,28,28]: pixels from 0 to 1.</summary>
    /// <exception cref="SampleException">The file cannot be read, or holds something else.</exception>
    public static float[] Read(string path)
    {
        (int[] lengths, byte[] bytes) = IdxFile.Read(path, dimensionCount: 3);
        return lengths is [_, Side, Side]
            ? Array.ConvertAll(bytes, pixel => pixel / (float)byte.MaxValue)
            : throw new SampleException($"'{path}' holds images of {lengths[1]} x {lengths[2]} pixels, not of {Side} x {Side}.");
    }
}
