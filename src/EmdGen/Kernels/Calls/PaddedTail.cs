namespace EmdGen.Kernels.Calls;

/// <summary>Copies the last few rows of a chunk into a block of their own, padded with zeros, and back.</summary>
internal readonly unsafe struct PaddedTail(int classCount, nint classStride, int firstRow, int rowCount, int width)
{
    internal void In(float* source, float* block)
    {
        new Span<float>(block, classCount * width).Clear();
        if (classStride == 0)
        {
            Copy(source + ((nint)firstRow * classCount), block, rowCount * classCount);
            return;
        }

        for (int j = 0; j < classCount; j++)
            Copy(source + (j * classStride) + firstRow, block + (j * width), rowCount);
    }

    internal void Out(float* block, float* destination)
    {
        if (classStride == 0)
        {
            Copy(block, destination + ((nint)firstRow * classCount), rowCount * classCount);
            return;
        }

        for (int j = 0; j < classCount; j++)
            Copy(block + (j * width), destination + (j * classStride) + firstRow, rowCount);
    }

    private static void Copy(float* source, float* destination, int count)
        => new Span<float>(source, count).CopyTo(new Span<float>(destination, count));
}
