using System.Numerics;

namespace EmdGen.LightGbm.Data;

/// <summary>Turns columns into rows.</summary>
internal static class FeatureColumns
{
    /// <summary>[N,F] of [F][N].</summary>
    internal static T[] ToRows<T>(IReadOnlyList<T[]> columns)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(columns);
        if (columns.Count == 0)
            throw new ArgumentException("There are no columns.", nameof(columns));
        int rowCount = columns[0]?.Length ?? 0;
        if ((long)rowCount * columns.Count > Array.MaxLength)
            throw new ArgumentException(DataChecks.Text($"{rowCount} rows of {columns.Count} features are more than an array holds."), nameof(columns));
        var rows = new T[rowCount * columns.Count];
        for (int column = 0; column < columns.Count; column++)
        {
            T[] values = columns[column] ?? throw new ArgumentNullException(nameof(columns), DataChecks.Text($"Column {column} is null."));
            if (values.Length != rowCount)
            {
                throw new ArgumentException(
                    DataChecks.Text($"Column {column} has {values.Length} values, but column 0 has {rowCount}."), nameof(columns));
            }

            for (int row = 0; row < rowCount; row++)
                rows[(row * columns.Count) + column] = values[row];
        }

        DataChecks.Features<T>(rows, columns.Count, nameof(columns));
        return rows;
    }
}
