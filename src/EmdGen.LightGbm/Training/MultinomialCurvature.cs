namespace EmdGen.LightGbm.Training;

/// <summary>The curvature of the multinomial likelihood, p (1 - p) C / (C - 1), in the unit of the loss.</summary>
internal static class MultinomialCurvature
{
    internal static void Fill(float[] logits, float[] curvature, int rowCount, GroundDistance distance, EmdOptions options)
    {
        int classCount = distance.ClassCount;
        double weight = 0;
        for (int i = 0; i + 1 < classCount; i++)
            weight += distance[i, i + 1] / (classCount - 1);
        double scale = ((options.CrossEntropyWeight ?? distance.DefaultCrossEntropyWeight) + ((options.EmdWeight ?? 1) * weight))
            * classCount / (classCount - 1);
        Parallel.For(0, (rowCount + 4095) / 4096, block =>
        {
            for (int row = block * 4096; row < Math.Min(rowCount, (block + 1) * 4096); row++)
            {
                float largest = float.NegativeInfinity, sum = 0;
                for (int j = 0; j < classCount; j++)
                    largest = Math.Max(largest, logits[(j * rowCount) + row]);
                for (int j = 0; j < classCount; j++)
                    sum += curvature[(j * rowCount) + row] = MathF.Exp(logits[(j * rowCount) + row] - largest);
                double rowScale = scale * (options.RowWeights.IsEmpty ? 1 : options.RowWeights.Span[row]);
                for (int j = 0; j < classCount; j++)
                {
                    float p = curvature[(j * rowCount) + row] / sum;
                    curvature[(j * rowCount) + row] = (float)(rowScale * p * (1 - p));
                }
            }
        });
    }
}
