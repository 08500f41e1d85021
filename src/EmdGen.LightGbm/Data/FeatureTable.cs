using EmdGen.LightGbm.Native;

namespace EmdGen.LightGbm.Data;

/// <summary>[N,F] numbers in the type that they were given in.</summary>
internal sealed class FeatureTable
{
    private readonly float[]? singles;
    private readonly double[]? doubles;

    internal FeatureTable(float[] values, int columnCount)
        : this(values.Length, columnCount) => singles = values;

    internal FeatureTable(double[] values, int columnCount)
        : this(values.Length, columnCount) => doubles = values;

    private FeatureTable(int length, int columnCount) => (RowCount, ColumnCount) = (length / columnCount, columnCount);

    /// <summary>The numbers; null where they were given in the other type.</summary>
    internal float[]? Singles => singles;

    internal double[]? Doubles => doubles;

    internal int RowCount { get; }

    internal int ColumnCount { get; }

    internal double this[int row, int column]
    {
        get
        {
            long index = ((long)row * ColumnCount) + column;
            return singles is null ? doubles![index] : singles[index];
        }
    }

    /// <summary>Makes LightGBM's dataset of the rows.</summary>
    /// <param name="parameters">LightGBM's parameters.</param>
    /// <param name="reference">The dataset whose bins the rows are put into; null to find bins for these.</param>
    internal unsafe DatasetHandle ToDataset(string parameters, DatasetHandle? reference)
    {
        fixed (float* single = singles)
        {
            fixed (double* real = doubles)
            {
                void* values = singles is null ? real : single;
                DataKind kind = singles is null ? DataKind.Double : DataKind.Single;
                int code = LightGbmNative.LGBM_DatasetCreateFromMat(
                    values,
                    (int)kind,
                    RowCount,
                    ColumnCount,
                    1,
                    parameters,
                    reference?.DangerousGetHandle() ?? 0,
                    out DatasetHandle dataset);
                LightGbmLibrary.Check(code);
                GC.KeepAlive(reference);
                return dataset;
            }
        }
    }
}
